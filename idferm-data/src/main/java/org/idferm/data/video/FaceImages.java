package org.idferm.data.video;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.data.image.DecodedImage;
import org.idferm.data.image.ImageBuffers;
import org.idferm.data.image.ImageDecoder;

/**
 * Reads faces' images, be they files of their own or frames of a video. Can be used by several
 * threads.
 *
 * <p>A video can be decoded from its beginning only. As a data set uses some neighbouring frames of
 * each, those around the frame asked for are kept until some other videos have been read.
 */
public final class FaceImages {

  private static final int VIDEOS = 4;

  /** Enough for each of three frames in a row to find the other two, whichever comes first. */
  private static final int NEIGHBOURS = 2;

  private final Map<Path, Window> windows = new LinkedHashMap<>(16, 0.75f, true);

  /** Makes a reader that remembers nothing yet. */
  public FaceImages() {}

  /**
   * Reads the image of a face.
   *
   * @param face its image is an image file, or a video of which it is frame {@link Face#frame()}
   * @param buffers memory for decoding an image file
   * @return values 0 to 255; shared, not to be changed; valid until the buffers are used again
   * @throws org.idferm.data.dataset.BadFileException if the file cannot be used
   */
  public DecodedImage read(Face face, ImageBuffers buffers) {
    if (!VideoFile.isNamedLikeOne(face.image())) {
      return ImageDecoder.decode(face.image(), buffers);
    }
    return new DecodedImage.Fractions(window(face.image()).frame(face.frame()));
  }

  private synchronized Window window(Path video) {
    Window window = windows.computeIfAbsent(video, Window::new);
    if (windows.size() > VIDEOS) {
      windows.remove(windows.keySet().iterator().next());
    }
    return window;
  }

  /** Some neighbouring frames of one video. */
  private static final class Window {
    private final Path video;
    private SortedMap<Integer, GrayImage> frames = new TreeMap<>();

    Window(Path video) {
      this.video = video;
    }

    /** Threads that want frames of the same video wait for the one that decodes it. */
    synchronized GrayImage frame(int number) {
      if (!frames.containsKey(number)) {
        frames = VideoFile.decode(video, number, NEIGHBOURS);
      }
      return frames.get(number);
    }
  }
}
