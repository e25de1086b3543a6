package org.idferm.data.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_core.FileNode;
import org.bytedeco.opencv.opencv_core.FileStorage;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/**
 * A cascade of boosted classifiers (Viola and Jones 2001) that OpenCV's binaries ship, and where
 * the face's box lies in the windows that it finds.
 */
final class Cascade {

  /** How much the search window grows from one scale to the next. */
  private static final double SCALE_STEP = 1.1;

  /** How many overlapping windows make a face. */
  private static final int MIN_NEIGHBOURS = 3;

  /**
   * A face.
   *
   * @param box around its landmarks
   * @param votes how many overlapping windows made it
   */
  record Detection(FaceBox box, int votes) {}

  /** OpenCV's order of windows depends on its threads: equally large ones need an order. */
  private static final Comparator<Detection> BY_SIZE =
      Comparator.<Detection>comparingDouble(d -> d.box().side())
          .thenComparingDouble(d -> -d.box().centreY())
          .thenComparingDouble(d -> -d.box().centreX());

  private final String resource;
  private final double centreX;
  private final double centreY;
  private final double side;

  /** OpenCV's classifier keeps the image it works on: one for each thread. */
  private final ThreadLocal<CascadeClassifier> classifier = ThreadLocal.withInitial(this::load);

  /**
   * Takes a cascade and where the face's box lies in its square window, whose side is 1.
   *
   * @param name the file's name without ending, for example {@code haarcascade_frontalface_alt2}
   * @param centreX how far from the window's left edge the box's centre is
   * @param centreY how far below the window's top the box's centre is
   * @param side the box's side
   */
  Cascade(String name, double centreX, double centreY, double side) {
    this.resource =
        "/org/bytedeco/opencv/%s/share/opencv4/haarcascades/%s.xml"
            .formatted(Loader.getPlatform(), name);
    this.centreX = centreX;
    this.centreY = centreY;
    this.side = side;
  }

  private CascadeClassifier load() {
    CascadeClassifier loaded = new CascadeClassifier();
    try (FileStorage storage = new FileStorage(xml(), FileStorage.READ | FileStorage.MEMORY);
        FileNode node = storage.getFirstTopLevelNode()) {
      if (!loaded.read(node)) {
        throw new IllegalStateException("OpenCV cannot read its cascade " + resource);
      }
    }
    return loaded;
  }

  private String xml() {
    try (InputStream in = Cascade.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "OpenCV's binaries for %s lack %s".formatted(Loader.getPlatform(), resource));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds the largest face; of equally large ones the topmost, then leftmost.
   *
   * @param image 8 bits, one channel
   * @param minSize the smallest window, in pixels
   */
  Optional<Detection> largest(Mat image, int minSize) {
    try (RectVector found = new RectVector();
        IntPointer votes = new IntPointer();
        Size smallest = new Size(minSize, minSize);
        Size unlimited = new Size()) {
      classifier
          .get()
          .detectMultiScale2(
              image, found, votes, SCALE_STEP, MIN_NEIGHBOURS, 0, smallest, unlimited);
      return LongStream.range(0, found.size())
          .mapToObj(i -> new Detection(box(found.get(i)), votes.get(i)))
          .max(BY_SIZE);
    }
  }

  private FaceBox box(Rect window) {
    return new FaceBox(
        window.x() + centreX * window.width(),
        window.y() + centreY * window.width(),
        side * window.width());
  }
}
