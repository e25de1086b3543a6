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
      PreparedData data, SortedSet<String> heldOut, FeatureNets nets, ModelDirectory models) {
    List<Face> faces = data.facesOf(heldOut);
    float[][] images = data.generatorImages(faces);
    int[] people = PreparedData.identities(faces, heldOut);
    List<Judge> judges = new ArrayList<>();
    for (FaceEmbedder embedder : List.of(new PixelEmbedder(), new IdentityNetEmbedder(nets))) {
      judges.add(new Judge(embedder, IdentityJudge.fit(embedder, images, people)));
    }
    if (models.status(KnownModel.FACE_API_RECOGNITION) == ModelStatus.INSTALLED) {
      FaceEmbedder embedder =
          new FaceRecognitionEmbedder(models.require(KnownModel.FACE_API_RECOGNITION));
      judges.add(new Judge(embedder, IdentityJudge.of(embedder, FaceRecognitionNet.THRESHOLD)));
    }
    return judges;
  }
}
