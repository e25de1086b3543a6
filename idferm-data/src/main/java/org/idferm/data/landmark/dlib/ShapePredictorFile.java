package org.idferm.data.landmark.dlib;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.idferm.core.face.Landmarks;
import org.idferm.core.io.Sha256;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Unreadable;

/**
 * Reads shape predictors of 68 points that dlib has written (its {@code serialize}, version 1), for
 * example {@code shape_predictor_68_face_landmarks.dat}.
 */
public final class ShapePredictorFile {

  private static final long MAX_BYTES = 1L << 30;
  private static final int MAX_STAGES = 1_000;
  private static final int MAX_TREES = 100_000;
  private static final int MAX_PIXELS = 1 << 16;
  private static final int COORDINATES = 2 * Landmarks.POINTS;

  private ShapePredictorFile() {}

  /**
   * Reads a shape predictor.
   *
   * @param file the file
   * @return the predictor
   * @throws BadFileException if the file cannot be read, is larger than 1 GiB, is damaged, or holds
   *     something else than a shape predictor of 68 points
   */
  public static ShapePredictor read(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() > MAX_BYTES) {
        throw new BadFileException(
            file, "%d bytes, expected at most %d".formatted(channel.size(), MAX_BYTES));
      }
      ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
      String sha256 = Sha256.of(file);
      DlibInput in = new DlibInput(bytes);
      try {
        return read(in, sha256);
      } catch (IOException | IllegalArgumentException e) {
        throw new BadFileException(
            file,
            "expected a dlib shape predictor of %d points, found, before byte %d, %s"
                .formatted(Landmarks.POINTS, in.position(), e.getMessage()),
            e);
      }
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
  }

  private static ShapePredictor read(DlibInput in, String sha256) throws IOException {
    in.range("a version", 1, 1);
    float[] mean = in.column(COORDINATES);
    int stages = in.range("a number of stages", 1, MAX_STAGES);
    List<List<RegressionTree>> forests = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      forests.add(forest(in));
    }
    in.range("a number of stages", stages, stages);
    List<int[]> anchors = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      anchors.add(anchors(in, pixels(forests.get(i))));
    }
    in.range("a number of stages", stages, stages);
    List<Stage> all = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      int pixels = anchors.get(i).length;
      in.range("a number of pixels", pixels, pixels);
      all.add(new Stage(forests.get(i), anchors.get(i), in.numbers(2 * pixels)));
    }
    if (!in.atEnd()) {
      throw new IOException("more than that");
    }
    return new ShapePredictor(sha256, mean, all);
  }

  private static List<RegressionTree> forest(DlibInput in) throws IOException {
    int count = in.range("a number of trees", 1, MAX_TREES);
    List<RegressionTree> trees = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      trees.add(RegressionTree.read(in, COORDINATES));
    }
    return List.copyOf(trees);
  }

  private static int pixels(List<RegressionTree> trees) {
    return trees.stream().mapToInt(RegressionTree::pixels).max().orElseThrow();
  }

  private static int[] anchors(DlibInput in, int least) throws IOException {
    int[] anchors = new int[in.range("a number of pixels", least, MAX_PIXELS)];
    for (int i = 0; i < anchors.length; i++) {
      anchors[i] = in.index(Landmarks.POINTS);
    }
    return anchors;
  }
}
