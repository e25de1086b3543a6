package org.idferm.experiments.pipeline;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.idferm.core.face.Face;
import org.idferm.core.model.KnownModel;
import org.idferm.core.model.ModelDirectory;
import org.idferm.core.model.ModelStatus;
import org.idferm.data.fold.Fold;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.hng.feature.FaceRecognitionNet;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.measure.FaceEmbedder;
import org.idferm.hng.measure.FaceRecognitionEmbedder;
import org.idferm.hng.measure.IdentityJudge;
import org.idferm.hng.measure.IdentityNetEmbedder;
import org.idferm.hng.measure.PixelEmbedder;

/**
 * A generator's figures on a fold's test people.
 *
 * @param data the faces
 * @param fold whose test people
 */
record GeneratorMeasurement(PreparedData data, Fold fold) {

  /**
   * Measures a generator that was trained on the fold's training people.
   *
   * @param nets its identity net judges identities
   */
  GeneratorFoldMeasures measure(NormalizedFaceGenerator generator, FeatureNets nets) {
    SortedSet<String> people = fold.validation().size() > 1 ? fold.validation() : fold.train();
    return measure(generator, new IdentityNetEmbedder(nets), people);
  }

  /**
   * Measures a generator that came without feature nets: the pretrained recognition net judges
   * identities where it is installed, else the correlation of pixels.
   */
  GeneratorFoldMeasures measure(NormalizedFaceGenerator generator, ModelDirectory models) {
    if (models.status(KnownModel.FACE_API_RECOGNITION) == ModelStatus.INSTALLED) {
      FaceEmbedder embedder =
          new FaceRecognitionEmbedder(models.require(KnownModel.FACE_API_RECOGNITION));
      return measure(
          generator, embedder.name(), IdentityJudge.of(embedder, FaceRecognitionNet.THRESHOLD));
    }
    SortedSet<String> people = new TreeSet<>(fold.train());
    people.addAll(fold.validation());
    return measure(generator, new PixelEmbedder(), people);
  }

  /** Takes the judge's threshold where errors are equal on people who are not tested. */
  private GeneratorFoldMeasures measure(
      NormalizedFaceGenerator generator, FaceEmbedder embedder, SortedSet<String> people) {
    FeatureStage.requireTwo(people, data);
    List<Face> faces = data.facesOf(people);
    IdentityJudge judge =
        IdentityJudge.fit(
            embedder, data.generatorImages(faces), PreparedData.identities(faces, people));
    return measure(generator, embedder.name(), judge);
  }

  private GeneratorFoldMeasures measure(
      NormalizedFaceGenerator generator, String judge, IdentityJudge decision) {
    List<Face> queries = data.queriesOf(fold.test());
    float[][] inputs = data.generatorImages(queries);
    List<Face> faces = withNeutral(queries);
    float[][] copied = data.generatorImages(faces);
    float[][] targets = data.targets(faces);
    return new GeneratorFoldMeasures(
        ImageDistance.l1(generator.generate(copied, data.leftHidden(faces)), targets),
        ImageDistance.l1(copied, targets),
        ImageDistance.l1(means(faces.size()), targets),
        faces.size(),
        decision.errorRate(inputs, generator.generate(inputs, data.leftHidden(queries))),
        queries.size(),
        judge,
        decision.threshold());
  }

  /** The mean face of the training people, so many times. */
  private float[][] means(int count) {
    if (count == 0) {
      return new float[0][];
    }
    float[] mean = ImageDistance.mean(data.targets(withNeutral(data.facesOf(fold.train()))));
    return IntStream.range(0, count).mapToObj(i -> mean).toArray(float[][]::new);
  }

  /** A generator that was trained elsewhere can be used where nobody's neutral face is known. */
  private List<Face> withNeutral(List<Face> faces) {
    Set<String> people =
        data.set().neutrals().stream().map(Face::subject).collect(Collectors.toSet());
    return faces.stream().filter(f -> people.contains(f.subject())).toList();
  }
}
