package org.idferm.data.video;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.idferm.core.face.GrayImage;
import org.idferm.data.dataset.BadFileException;

/**
 * Reads video files with FFmpeg: AVI, WMV, MPEG, MP4, MOV and MKV. Frames are counted from 1 in the
 * order in which they are shown.
 */
public final class VideoFile {

  private static final Set<String> EXTENSIONS =
      Set.of("avi", "wmv", "asf", "mpg", "mpeg", "mp4", "m4v", "mov", "mkv");

  private VideoFile() {}

  /**
   * Whether a file's name is that of a video.
   *
   * @param file any path
   * @return whether it ends in the extension of a container that is read
   */
  public static boolean isNamedLikeOne(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /**
   * Counts a video's frames. Reads the whole file and decodes nothing.
   *
   * @param file a video file
   * @return 1 or more
   * @throws BadFileException if the file cannot be read, is cut short or damaged, or is no video
   */
  public static int countFrames(Path file) {
    int frames = 0;
    try (VideoPackets packets = VideoPackets.open(file)) {
      while (packets.next()) {
        frames++;
      }
    }
    if (frames == 0) {
      throw new BadFileException(file, "a video without frames");
    }
    return frames;
  }

  /**
   * Decodes a frame and some of its neighbours.
   *
   * @param file a video file
   * @param number the frame, counted from 1
   * @param neighbours how many more are wanted before it and after it, 0 or more; those that do not
   *     exist or are damaged are left out
   * @return frames by number, {@code number} among them; values 0 to 255
   * @throws BadFileException if the file cannot be read, is cut short, is no video, has frames of
   *     more than 20 million pixels, is damaged up to the frame, or ends before it
   */
  public static SortedMap<Integer, GrayImage> decode(Path file, int number, int neighbours) {
    SortedMap<Integer, GrayImage> frames = new TreeMap<>();
    try (VideoDecoder decoder = VideoDecoder.open(file)) {
      for (int n = 1; n <= number; n++) {
        if (!decoder.next()) {
          throw new BadFileException(
              file, "ends after %d frames; asked for frame %d".formatted(n - 1, number));
        }
        if (n == number || (n >= number - neighbours && !decoder.isDamaged())) {
          frames.put(n, decoder.image());
        }
      }
      readAhead(decoder, number + 1, number + neighbours, frames);
    }
    return frames;
  }

  private static void readAhead(
      VideoDecoder decoder, int first, int last, SortedMap<Integer, GrayImage> frames) {
    try {
      for (int n = first; n <= last && decoder.next(); n++) {
        if (!decoder.isDamaged()) {
          frames.put(n, decoder.image());
        }
      }
    } catch (BadFileException e) {
      // Nobody has asked for these frames. Who does will get the exception.
    }
  }
}
