package org.idferm.data.landmark.dlib;

import java.util.List;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.detect.FaceBox;
import org.idferm.data.landmark.LandmarkPredictor;

/**
 * A cascade of regression trees that begins with the mean shape and corrects it stage by stage
 * (Kazemi and Sullivan, CVPR 2014), as dlib's {@code shape_predictor} computes it. {@link
 * ShapePredictorFile} reads one.
 */
public final class ShapePredictor implements LandmarkPredictor {

  /** How much larger than the face's box the mean shape's is at first. */
  private static final double MARGIN = 1.1;

  private final String sha256;
  private final float[] mean;
  private final List<Stage> stages;
  private final FaceBox meanBox;

  /**
   * Takes what a file holds.
   *
   * @throws IllegalArgumentException if the mean shape's points coincide
   */
  ShapePredictor(String sha256, float[] mean, List<Stage> stages) {
    this.sha256 = sha256;
    this.mean = mean;
    this.stages = List.copyOf(stages);
    this.meanBox = FaceBox.around(new Landmarks(mean));
  }

  @Override
  public String key() {
    return "dlib " + sha256;
  }

  @Override
  public Landmarks predict(GrayImage image, FaceBox box) {
    FaceBox start = new FaceBox(box.centreX(), box.centreY(), MARGIN * box.side());
    return predict(image, Frame.fitting(meanBox, start));
  }

  /** Begins with the mean shape in a frame. */
  Landmarks predict(GrayImage image, Frame frame) {
    float[] shape = mean.clone();
    for (Stage stage : stages) {
      stage.correct(shape, mean, image, frame);
    }
    float[] xy = new float[shape.length];
    for (int i = 0; i < shape.length; i += 2) {
      xy[i] = (float) frame.column(shape[i]);
      xy[i + 1] = (float) frame.row(shape[i + 1]);
    }
    return new Landmarks(xy);
  }
}
