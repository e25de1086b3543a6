package org.idferm.data.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files in a directory whose names end in a frame number, such as {@code 007.jpeg}. */
public final class FrameFiles {

  private static final Pattern IMAGE = numbered("png|jpe?g");
  private static final Pattern TEXT = numbered("txt");

  private FrameFiles() {}

  /**
   * The images of a recording: PNG and JPEG files. Files that are no images are passed over.
   *
   * @param directory where they lie
   * @param problems told of images of another format, without a number, or with that of another
   * @return images by frame number, which may have gaps
   * @throws org.idferm.core.error.DataException if the directory cannot be read
   */
  public static SortedMap<Integer, Path> images(Path directory, Consumer<Problem> problems) {
    return of(
        Listing.of(directory),
        DatasetDirectory::isImageName,
        IMAGE,
        "expected an image named by its frame number, such as 007.png or 007.jpeg",
        problems);
  }

  /**
   * Files of other kinds, for example of landmarks. What does not fit is passed over.
   *
   * @param directory where they lie
   * @return files named {@code .txt} by frame number
   * @throws org.idferm.core.error.DataException if the directory cannot be read
   */
  static SortedMap<Integer, Path> texts(Path directory) {
    return of(Listing.of(directory), name -> false, TEXT, "", problem -> {});
  }

  private static SortedMap<Integer, Path> of(
      List<Path> entries,
      Predicate<String> mustFit,
      Pattern pattern,
      String expected,
      Consumer<Problem> problems) {
    SortedMap<Integer, Path> frames = new TreeMap<>();
    for (Path entry : entries) {
      Matcher name = pattern.matcher(Listing.name(entry));
      if (!Files.isRegularFile(entry)) {
        continue;
      }
      if (!name.matches()) {
        if (mustFit.test(Listing.name(entry))) {
          problems.accept(new Problem(entry, expected));
        }
      } else if (frames.putIfAbsent(Integer.valueOf(name.group(1)), entry) != null) {
        problems.accept(new Problem(entry, "frame %s is there twice".formatted(name.group(1))));
      }
    }
    return frames;
  }

  private static Pattern numbered(String extensions) {
    return Pattern.compile(
        "(?:.*\\D)?(\\d{1,9})\\.(?:" + extensions + ")", Pattern.CASE_INSENSITIVE);
  }
}
