package org.idferm.data.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
    } catch (UncheckedIOException e) { // met while the entries are listed
      throw Unreadable.file(directory, e.getCause());
    }
  }

  /**
   * The files and directories in a directory that can be used. What else is there is a problem: a
   * name that is no text, a link that leads nowhere or to a directory above, a pipe or device; so
   * is a directory that cannot be read.
   *
   * @param directory a directory
   * @param problems told of what cannot be used
   * @return regular files and directories by upper-case name, by-products left out
   */
  public static List<Path> usable(Path directory, Consumer<Problem> problems) {
    try {
      return of(directory).stream().filter(e -> isUsable(e, problems)).toList();
    } catch (BadFileException e) {
      problems.accept(e.problem());
      return List.of();
    }
  }

  private static boolean isUsable(Path entry, Consumer<Problem> problems) {
    try {
      Optional<String> defect = defect(entry);
      defect.ifPresent(message -> problems.accept(new Problem(entry, message)));
      return defect.isEmpty();
    } catch (IOException e) {
      problems.accept(Unreadable.file(entry, e).problem());
      return false;
    }
  }

  private static Optional<String> defect(Path entry) throws IOException {
    if (name(entry).indexOf('\ufffd') >= 0) {
      return Optional.of(
          "its name is no text in the encoding %s: rename it, or set LANG to a UTF-8 locale"
              .formatted(System.getProperty("sun.jnu.encoding")));
    }
    boolean link = Files.isSymbolicLink(entry);
    if (link && Files.notExists(entry)) {
      return Optional.of("a link to nothing: restore " + Files.readSymbolicLink(entry));
    }
    BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
    if (attributes.isOther()) {
      return Optional.of("expected a file, found a pipe or device");
    }
    if (link && attributes.isDirectory()) {
      Path target = entry.toRealPath();
      if (entry.toAbsolutePath().getParent().toRealPath().startsWith(target)) {
        return Optional.of("a link to a directory that it lies in: remove it");
      }
    }
    return Optional.empty();
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
   * The last part of a path without its ending.
   *
   * @param file a file
   * @return its name up to the last dot; the whole name if there is none, or only one in front
   */
  public static String stem(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
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
