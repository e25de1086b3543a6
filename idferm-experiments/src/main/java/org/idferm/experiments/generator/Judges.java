package org.idferm.experiments.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.idferm.core.face.Face;
import org.idferm.core.model.KnownModel;
import org.idferm.core.model.ModelDirectory;
import org.idferm.core.model.ModelStatus;
import org.idferm.experiments.pipeline.PreparedData;
import org.idferm.hng.feature.FaceRecognitionNet;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.measure.FaceEmbedder;
import org.idferm.hng.measure.FaceRecognitionEmbedder;
import org.idferm.hng.measure.IdentityEvaluation;
import org.idferm.hng.measure.IdentityJudge;
import org.idferm.hng.measure.IdentityNetEmbedder;
import org.idferm.hng.measure.PixelEmbedder;

/** Who decides about identity in a run. */
final class Judges {

  private Judges() {}

  /**
   * Pixel correlation and the identity net that trains the generators, their thresholds at equal
   * error on the held-out people's real faces; and the pretrained recognition net with its
   * published threshold, where it is installed.
   */
  static List<Judge> of(
      PreparedData data,
      SortedSet<String> heldOut,
      TestFaces faces,
      FeatureNets nets,
      ModelDirectory models) {
    List<Face> real = data.facesOf(heldOut);
    float[][] images = data.generatorImages(real);
    int[] people = PreparedData.identities(real, heldOut);
    List<Judge> judges = new ArrayList<>();
    for (FaceEmbedder embedder : List.of(new PixelEmbedder(), new IdentityNetEmbedder(nets))) {
      double threshold = IdentityJudge.fit(embedder, images, people).threshold();
      judges.add(judge(embedder, threshold, true, faces));
    }
    if (models.status(KnownModel.FACE_API_RECOGNITION) == ModelStatus.INSTALLED) {
      FaceEmbedder embedder =
          new FaceRecognitionEmbedder(models.require(KnownModel.FACE_API_RECOGNITION));
      judges.add(judge(embedder, FaceRecognitionNet.THRESHOLD, false, faces));
    }
    return judges;
  }

  private static Judge judge(
      FaceEmbedder embedder, double threshold, boolean unitLength, TestFaces faces) {
    return new Judge(
        embedder.name(),
        threshold,
        unitLength,
        new IdentityEvaluation(
            embedder, faces.inputs(), faces.people(), faces.gallery(), faces.galleryPeople()));
  }
}
