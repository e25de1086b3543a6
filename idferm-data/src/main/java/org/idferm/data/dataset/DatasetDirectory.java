package org.idferm.data.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.idferm.core.error.DataException;

/** What every layout asks of a directory, and says of one that it does not understand. */
public final class DatasetDirectory {

  private static final int SHOWN = 5;
  private static final Pattern IMAGE =
      Pattern.compile(
          ".*\\.(?:png|jpe?g|bmp|gif|tiff?|webp)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private DatasetDirectory() {}

  /**
   * Refuses what is not a directory.
   *
   * @param root what the user gave as a data set's directory
   * @throws DataException if it does not exist or is a file
   */
  public static void require(Path root) {
    if (!Files.exists(root)) {
      throw new DataException(
          "%s: no such directory; give the data set's directory".formatted(root));
    }
    if (!Files.isDirectory(root)) {
      throw new DataException("%s: a file; expected the data set's directory".formatted(root));
    }
  }

  /**
   * The first few entries of a directory, for messages.
   *
   * @param directory a directory
   * @return one line
   * @throws DataException if it cannot be read
   */
  public static String contents(Path directory) {
    List<Path> entries = Listing.of(directory);
    if (entries.isEmpty()) {
      return "an empty directory";
    }
    String first =
        entries.stream()
            .limit(SHOWN)
            .map(e -> Listing.name(e) + (Files.isDirectory(e) ? "/" : ""))
            .collect(Collectors.joining(", "));
    int more = entries.size() - SHOWN;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /**
   * The neighbouring directory that was probably meant, as the end of a message.
   *
   * @param root the directory that was given
   * @param looksRight whether a directory, which can be read, has the layout
   * @return {@code "; did you mean ...?"} if its parent or one of its subdirectories has, otherwise
   *     nothing
   */
  public static String hint(Path root, Predicate<Path> looksRight) {
    Path parent = root.toAbsolutePath().normalize().getParent();
    if (parent != null && Files.isReadable(parent) && looksRight.test(parent)) {
      return "; did you mean its parent directory " + parent + "?";
    }
    return Listing.of(root).stream()
        .filter(e -> Files.isDirectory(e) && Files.isReadable(e) && looksRight.test(e))
        .findFirst()
        .map(e -> "; did you mean " + e + "?")
        .orElse("");
  }

  /**
   * The entries of a directory that a layout has to make sense of: folders, and files that look
   * like images. Notes, checksums and the like are nobody's business.
   *
   * @param directory a directory
   * @return in the order of {@link Listing#of}
   * @throws DataException if it cannot be read
   */
  public static List<Path> foldersAndImages(Path directory) {
    return Listing.of(directory).stream()
        .filter(e -> isImageName(Listing.name(e)) || Files.isDirectory(e))
        .toList();
  }

  /**
   * Whether a name ends like that of an image, of a format that can be read or not.
   *
   * @param name a file name
   * @return true if it ends in {@code .png}, {@code .jpg}, {@code .bmp}, ...
   */
  public static boolean isImageName(String name) {
    return IMAGE.matcher(name).matches();
  }
}
