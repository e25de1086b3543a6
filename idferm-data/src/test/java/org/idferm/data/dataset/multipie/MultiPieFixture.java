package org.idferm.data.dataset.multipie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;

/** Builds directories in Multi-PIE's layout. The images are empty: listing must not decode them. */
public final class MultiPieFixture {

  /** The set's directory. */
  public final Path root;

  public MultiPieFixture(Path root) {
    this.root = root;
  }

  /** Adds images by their names without suffix, for example {@code 001_01_02_051_07}. */
  public MultiPieFixture images(String... names) {
    for (String name : names) {
      String[] part = name.split("_", -1);
      String camera = part[3].substring(0, 2) + "_" + part[3].substring(2);
      file(
          "data/session%s/multiview/%s/%s/%s/%s.png"
              .formatted(part[1], part[0], part[2], camera, name));
    }
    return this;
  }

  public Path file(String path) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public FaceDatasetReader reader(Object... options) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < options.length; i += 2) {
      values.put((String) options[i], options[i + 1]);
    }
    return FaceDatasets.reader("multipie", values);
  }

  public FaceSet open(Object... options) {
    return FaceSet.of(reader(options), root);
  }

  /** The queries' file names without suffix. */
  static List<String> queries(FaceSet set) {
    List<String> names = new ArrayList<>();
    set.queries().forEach(f -> names.add(f.image().getFileName().toString().replace(".png", "")));
    return names;
  }

  /** The targets' file names without suffix. */
  static List<String> targets(FaceSet set) {
    List<String> names = new ArrayList<>();
    set.neutrals().forEach(f -> names.add(f.image().getFileName().toString().replace(".png", "")));
    return names;
  }
}
