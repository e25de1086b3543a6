package org.idferm.experiments.landmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.idferm.core.face.Landmarks;
import org.idferm.data.landmark.Points49;
import org.idferm.data.preprocess.FaceAligner;
import org.idferm.data.preprocess.Similarity;

/**
 * How far landmarks found are from known ones. Errors are distances in per cent of the distance
 * between the outer eye corners (points 36 and 45) of the known landmarks.
 */
final class LandmarkErrors {

  /** Above this mean error of the 49 points a face counts as lost. */
  static final double LOST = 15;

  private static final int LEFT_CORNER = 36;
  private static final int RIGHT_CORNER = 45;
  private static final int[] ALL = IntStream.range(0, Landmarks.POINTS).toArray();

  private final FaceAligner aligner = new FaceAligner();
  private final List<double[]> offsets = new ArrayList<>();
  private double shift;

  void add(Landmarks known, Landmarks found) {
    double unit =
        Math.hypot(
                known.x(LEFT_CORNER) - known.x(RIGHT_CORNER),
                known.y(LEFT_CORNER) - known.y(RIGHT_CORNER))
            / 100;
    double[] offset = new double[2 * Landmarks.POINTS];
    for (int i = 0; i < offset.length; i++) {
      offset[i] = (found.xy()[i] - known.xy()[i]) / unit;
    }
    offsets.add(offset);
    shift += shift(known, found);
  }

  int count() {
    return offsets.size();
  }

  /** Mean error of the 68 points. */
  double of68() {
    return mean(offsets, ALL);
  }

  /** Mean error of the 49 points. */
  double of49() {
    return mean(offsets, Points49.indexes());
  }

  /**
   * Mean error of the 49 points after each point's mean offset is taken away: what is left when two
   * markups mean different places by the same point.
   */
  double of49WithoutMeanOffset() {
    double[] mean = new double[2 * Landmarks.POINTS];
    for (double[] offset : offsets) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += offset[i] / offsets.size();
      }
    }
    List<double[]> centred =
        offsets.stream()
            .map(o -> IntStream.range(0, o.length).mapToDouble(i -> o[i] - mean[i]).toArray())
            .toList();
    return mean(centred, Points49.indexes());
  }

  /** The share of faces with a mean error of the 49 points above {@link #LOST}. */
  double lost() {
    long lost = offsets.stream().filter(o -> mean(List.of(o), Points49.indexes()) > LOST).count();
    return (double) lost / offsets.size();
  }

  /** By how many pixels of the 64x64 crop the 49 points move, on average. */
  double cropShift() {
    return shift / offsets.size();
  }

  private double shift(Landmarks known, Landmarks found) {
    Similarity a = aligner.transform(known);
    Similarity b = aligner.transform(found);
    double sum = 0;
    for (int i : Points49.indexes()) {
      double x = known.x(i);
      double y = known.y(i);
      double dx = (a.a() - b.a()) * x - (a.b() - b.b()) * y + a.tx() - b.tx();
      double dy = (a.b() - b.b()) * x + (a.a() - b.a()) * y + a.ty() - b.ty();
      sum += Math.hypot(dx, dy);
    }
    return sum / Points49.POINTS;
  }

  private static double mean(List<double[]> offsets, int[] points) {
    double sum = 0;
    for (double[] offset : offsets) {
      for (int i : points) {
        sum += Math.hypot(offset[2 * i], offset[2 * i + 1]);
      }
    }
    return sum / points.length / offsets.size();
  }
}
