package org.idferm.data.landmark;

import java.util.Objects;
import java.util.function.Supplier;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.detect.FaceBox;
import org.idferm.data.detect.FaceDetector;

/** Finds the largest face of an image, whatever its size, and places its landmarks. */
public final class DetectedLandmarks implements LandmarkSource {

  private final FaceDetector detector = new FaceDetector();
  private final LandmarkPredictor predictor;

  /**
   * Makes the source.
   *
   * @param predictor places landmarks in the face that was found
   */
  public DetectedLandmarks(LandmarkPredictor predictor) {
    this.predictor = Objects.requireNonNull(predictor, "predictor");
  }

  @Override
  public String key() {
    return "detected, " + predictor.key();
  }

  @Override
  public Landmarks locate(Face face, Supplier<GrayImage> decoded) {
    GrayImage image = decoded.get();
    FaceBox box =
        detector
            .detect(image)
            .orElseThrow(
                () ->
                    new BadFileException(
                        face.image(),
                        "no face found; give a landmark file with 68 lines 'x y', or leave the"
                            + " image out"));
    return predictor.predict(image, box);
  }
}
