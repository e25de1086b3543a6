package org.idferm.data.dataset.ckplus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;

/** Builds directories in CK+'s layout. The images hold text: listing must not decode them. */
public final class CkPlusFixture {

  /** The set's directory. */
  public final Path root;

  public CkPlusFixture(Path root) {
    this.root = root;
    directory("cohn-kanade-images");
    directory("Emotion");
  }

  /** Adds frames 1 to {@code frames} and, unless {@code code} is 0, the label of the last. */
  public CkPlusFixture sequence(String subject, String sequence, int frames, int code) {
    for (int frame = 1; frame <= frames; frame++) {
      image(subject, sequence, frame);
    }
    return code == 0
        ? this
        : label(subject, sequence, frames, "   %d.0000000e+00\n".formatted(code));
  }

  public CkPlusFixture image(String subject, String sequence, int frame) {
    return file(name("cohn-kanade-images", subject, sequence, frame, ".png"), "frame " + frame);
  }

  public CkPlusFixture label(String subject, String sequence, int frame, String text) {
    return file(name("Emotion", subject, sequence, frame, "_emotion.txt"), text);
  }

  public CkPlusFixture landmarks(String subject, String sequence, int... frames) {
    for (int frame : frames) {
      file(name("Landmarks", subject, sequence, frame, "_landmarks.txt"), "   1.0e+00 2.0e+00\n");
    }
    return this;
  }

  public CkPlusFixture directory(String name) {
    try {
      Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public CkPlusFixture file(String name, String text) {
    Path file = root.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public FaceSet open(int classes, int frames) {
    return FaceDatasets.open("ckplus", root, Map.of("classes", classes, "frames", frames));
  }

  public FaceSet open() {
    return open(7, 3);
  }

  private static String name(
      String folder, String subject, String sequence, int frame, String suffix) {
    return String.format(
        Locale.ROOT,
        "%s/%s/%s/%s_%s_%08d%s",
        folder,
        subject,
        sequence,
        subject,
        sequence,
        frame,
        suffix);
  }
}
