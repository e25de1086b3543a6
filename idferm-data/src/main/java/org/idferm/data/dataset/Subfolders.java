package org.idferm.data.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Sorts a directory's subdirectories by what their names mean. */
public final class Subfolders {

  private Subfolders() {}

  /**
   * Lists the subdirectories of a directory. Other folders, images that lie beside them and two
   * folders of the same meaning are problems; files of other kinds are passed over.
   *
   * @param <K> what a name means
   * @param parent the directory
   * @param meaning what a name in upper case means; empty if it does not belong there
   * @param expected what belongs there, for messages, for example {@code a folder such as P001}
   * @param problems told of what does not fit
   * @return the subdirectories, by meaning in ascending order
   * @throws org.idferm.core.error.DataException if the directory cannot be read
   */
  public static <K extends Comparable<K>> SortedMap<K, Path> of(
      Path parent,
      Function<String, Optional<K>> meaning,
      String expected,
      Consumer<Problem> problems) {
    SortedMap<K, Path> folders = new TreeMap<>();
    for (Path entry : Listing.of(parent)) {
      if (!Files.isDirectory(entry)) {
        if (DatasetDirectory.isImageName(Listing.name(entry))) {
          problems.accept(
              new Problem(entry, "expected %s here, found an image".formatted(expected)));
        }
        continue;
      }
      Optional<K> key = meaning.apply(Listing.upperCaseName(entry));
      if (key.isEmpty()) {
        problems.accept(
            new Problem(entry, "expected %s here, found another folder".formatted(expected)));
      } else if (folders.containsKey(key.get())) {
        problems.accept(
            new Problem(entry, "means the same as " + Listing.name(folders.get(key.get()))));
      } else {
        folders.put(key.get(), entry);
      }
    }
    return folders;
  }
}
