package org.idferm.data.landmark.faceapi;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.idferm.core.error.DataException;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.core.io.TfjsWeights;
import org.idferm.core.model.KnownModel;
import org.idferm.core.model.ModelDirectory;
import org.idferm.core.model.ModelFile;
import org.idferm.data.detect.FaceBox;
import org.idferm.data.landmark.LandmarkPredictor;

/**
 * The 68-point network of {@code @vladmandic/face-api} 1.7.15. It takes colour; here all three
 * channels are the grey of the image.
 */
public final class FaceApiPredictor implements LandmarkPredictor {

  /** How much larger than the landmarks' box the network's input is. */
  static final double MARGIN = 1.4;

  private final LandmarkNet net;
  private final String key;

  private FaceApiPredictor(LandmarkNet net, String key) {
    this.net = net;
    this.key = key;
  }

  /**
   * Reads the published weights.
   *
   * @param models where they are
   * @return the predictor
   * @throws org.idferm.core.error.ConfigurationException if they are not installed, or are others
   * @throws DataException if they cannot be read
   */
  public static FaceApiPredictor load(ModelDirectory models) {
    KnownModel model = KnownModel.FACE_API_LANDMARKS;
    Path manifest = models.require(model);
    String checksums =
        model.files().stream().map(ModelFile::sha256).collect(Collectors.joining(" "));
    return new FaceApiPredictor(
        new LandmarkNet(TfjsWeights.read(manifest)), "face-api " + checksums);
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public Landmarks predict(GrayImage image, FaceBox box) {
    double side = MARGIN * box.side();
    SquareCrop crop = new SquareCrop(box.centreX() - side / 2, box.centreY() - side / 2, side);
    float[] relative = net.run(crop.sample(image, LandmarkNet.SIZE));
    float[] xy = new float[relative.length];
    for (int i = 0; i < xy.length; i += 2) {
      xy[i] = (float) crop.column(relative[i]);
      xy[i + 1] = (float) crop.row(relative[i + 1]);
    }
    return new Landmarks(xy);
  }
}
