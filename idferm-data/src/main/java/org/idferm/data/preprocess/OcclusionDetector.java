package org.idferm.data.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;

/**
 * Tells which half of a face is hidden, so that samples can be flipped to have it on the right
 * (paper, equations 2 and 3; how is left open). A head turned beyond about 18 degrees hides its far
 * half. Of other faces, the half is hidden that fits clearly worse into the subspace of faces.
 *
 * <p>The thresholds are low: to take a face for occluded that is not does no harm, since its mirror
 * image is as good a sample.
 */
public final class OcclusionDetector {

  /** Between multipie-facekit's 0 degrees (at most 0.15) and 30 degrees (at least 0.42). */
  private static final double TURNED = 0.35;

  /** Log ratio of the halves' residuals. */
  private static final double CLEARLY = 0.3;

  private static final int DIMENSIONS = 20;
  private static final int MOST_FACES = 200;

  /** Rows and columns nearer to the edge show hair and background. */
  private static final int EDGE = 4;

  private final Preprocessor preprocessor = new Preprocessor();
  private final FaceSubspace faces;

  private OcclusionDetector(FaceSubspace faces) {
    this.faces = faces;
  }

  /**
   * Learns what faces look like.
   *
   * @param aligned faces of 64x64, values 0 to 255, mostly not hidden, at least one; of more than
   *     200, as many are taken at equal intervals
   * @return a detector, which can be used by several threads
   * @throws IllegalArgumentException if there is no face or one has another size
   */
  public static OcclusionDetector fit(List<GrayImage> aligned) {
    if (aligned.isEmpty()) {
      throw new IllegalArgumentException("there is no face to learn from");
    }
    Preprocessor preprocessor = new Preprocessor();
    int taken = Math.min(MOST_FACES, aligned.size());
    List<float[]> values = new ArrayList<>();
    for (int i = 0; i < taken; i++) {
      int index = (int) ((long) i * aligned.size() / taken);
      values.add(preprocessor.generator(aligned.get(index)));
    }
    return new OcclusionDetector(FaceSubspace.fit(values, FaceAligner.SIZE, DIMENSIONS));
  }

  /**
   * Which half is hidden.
   *
   * @param aligned the face, 64x64, values 0 to 255
   * @param landmarks its landmarks, in the original image or in the crop
   * @return the half
   * @throws IllegalArgumentException if the image has another size
   */
  public OcclusionSide detect(GrayImage aligned, Landmarks landmarks) {
    OcclusionSide turned = ofTurn(landmarks);
    if (turned != OcclusionSide.NONE) {
      return turned;
    }
    double evidence = evidence(aligned);
    if (Math.abs(evidence) < CLEARLY) {
      return OcclusionSide.NONE;
    }
    return evidence > 0 ? OcclusionSide.RIGHT : OcclusionSide.LEFT;
  }

  /**
   * Which half is hidden by a turn of the head, whatever else hides it.
   *
   * @param landmarks the face's landmarks, in the original image or in the crop
   * @return the half; none up to about 18 degrees
   */
  public static OcclusionSide ofTurn(Landmarks landmarks) {
    double turn = HeadTurn.of(landmarks);
    if (Math.abs(turn) < TURNED) {
      return OcclusionSide.NONE;
    }
    return turn > 0 ? OcclusionSide.RIGHT : OcclusionSide.LEFT;
  }

  /**
   * How much worse the right half fits than the left.
   *
   * @param aligned the face, 64x64, values 0 to 255
   * @return the logarithm of the residuals' ratio; positive if the right half fits worse
   * @throws IllegalArgumentException if the image has another size
   */
  public double evidence(GrayImage aligned) {
    double[] residual = faces.residual(preprocessor.generator(aligned));
    // A constant face fits the same on both sides.
    double left = Double.MIN_NORMAL;
    double right = Double.MIN_NORMAL;
    int size = FaceAligner.SIZE;
    for (int y = EDGE; y < size - EDGE; y++) {
      for (int x = EDGE; x < size / 2; x++) {
        double a = residual[y * size + x];
        double b = residual[y * size + size - 1 - x];
        left += a * a;
        right += b * b;
      }
    }
    return Math.log(right / left);
  }
}
