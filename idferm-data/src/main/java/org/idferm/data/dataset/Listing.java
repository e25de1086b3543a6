package org.idferm.data.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lists directories in an order that does not depend on the file system. */
public final class Listing {

  /**
   * What operating systems and archivers leave behind; together with names that begin with a dot.
   */
  private static final Set<String> BY_PRODUCTS = Set.of("thumbs.db", "desktop.ini", "__macosx");

  private Listing() {}

  /**
   * The entries of a directory, by-products of operating systems left out.
   *
   * @param directory a directory
   * @return by upper-case name
   * @throws org.idferm.core.error.DataException if it cannot be read
   */
  public static List<Path> of(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(e -> !isByProduct(name(e)))
          .sorted(Comparator.comparing(Listing::upperCaseName).thenComparing(Listing::name))
          .toList();
    } catch (IOException e) {
      throw Unreadable.file(directory, e);
    }
  }

  /**
   * Finds a subdirectory.
   *
   * @param directory where to look
   * @param name its name, whatever its case
   * @return the subdirectory, or empty if there is none
   * @throws org.idferm.core.error.DataException if the directory cannot be read
   */
  public static Optional<Path> subdirectory(Path directory, String name) {
    return of(directory).stream()
        .filter(e -> name(e).equalsIgnoreCase(name) && Files.isDirectory(e))
        .findFirst();
  }

  /**
   * The last part of a path.
   *
   * @param entry a file or directory
   * @return its name
   */
  public static String name(Path entry) {
    return entry.getFileName().toString();
  }

  /**
   * The last part of a path in upper case, in any locale.
   *
   * @param entry a file or directory
   * @return its name
   */
  public static String upperCaseName(Path entry) {
    return name(entry).toUpperCase(Locale.ROOT);
  }

  private static boolean isByProduct(String name) {
    return name.startsWith(".") || BY_PRODUCTS.contains(name.toLowerCase(Locale.ROOT));
  }
}
