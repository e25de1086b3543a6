package org.idferm.experiments.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.data.fold.Fold;
import org.idferm.data.sample.BatchSampler;
import org.idferm.data.sample.ClassBalancedSampler;
import org.idferm.data.sample.ShuffledSampler;
import org.idferm.data.sample.TupletSampler;
import org.idferm.experiments.config.MethodConfig;
import org.idferm.experiments.config.RmlConfig;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.rml.loss.MetricLoss;

/**
 * What a method is trained on: the training people's faces, what its metric loss compares them
 * with, generated neutral faces as further images, and the order of all of them.
 *
 * @param data the data set
 * @param fold whose training people
 * @param rml the method's training
 * @param method its augmentation
 * @param loss its metric loss
 */
record MethodQueries(
    PreparedData data, Fold fold, RmlConfig rml, MethodConfig method, MetricLoss loss) {

  /** Whether the method trains with generated faces. */
  static boolean needGenerator(RmlConfig rml, MethodConfig method, MetricLoss loss) {
    return method.hasGeneratedNeutrals() || (loss.usesReferences() && !rml.hasNeutralReferences());
  }

  /**
   * Mini-batches.
   *
   * @param generator the fold's, if any method needs one
   * @param seed decides batches and patches
   */
  FoldQueries of(Optional<NormalizedFaceGenerator> generator, long seed) {
    List<Face> faces = data.queriesOf(fold.train());
    QueryFaces queries =
        new QueryFaces(
            faces.stream().map(data.aligned()::of).toList(),
            loss.usesReferences() ? references(faces, generator) : List.of(),
            boxed(data.labels(faces)),
            boxed(PreparedData.identities(faces, fold.train())));
    int extra = 0;
    if (method.hasGeneratedNeutrals()) {
      int neutral = data.set().classes().indexOf(Expression.NEUTRAL);
      extra = neutral < 0 ? 1 : 0;
      queries = queries.with(generated(faces, generator), neutral < 0 ? classes() : neutral);
    }
    return new FoldQueries(
        data.preprocessor(), queries, sampler(queries, classes() + extra, seed), extra, seed);
  }

  private BatchSampler sampler(QueryFaces queries, int classes, long seed) {
    List<Integer> labels = queries.labels();
    if (rml.batch() > 0) {
      return new ShuffledSampler(labels.size(), rml.batch(), seed);
    }
    return loss.minesByPerson()
        ? new TupletSampler(labels, queries.persons(), classes, rml.perClass(), seed)
        : new ClassBalancedSampler(labels, classes, rml.perClass(), seed);
  }

  /** The neutral face of each query's person, generated or true. */
  private List<GrayImage> references(
      List<Face> faces, Optional<NormalizedFaceGenerator> generator) {
    return rml.hasNeutralReferences()
        ? faces.stream().map(f -> data.aligned().of(data.set().neutralOf(f))).toList()
        : generated(faces, generator);
  }

  private List<GrayImage> generated(List<Face> faces, Optional<NormalizedFaceGenerator> generator) {
    float[][] generated =
        generator.orElseThrow().generate(data.generatorImages(faces), data.leftHidden(faces));
    return Arrays.stream(generated).map(data.preprocessor()::fromGenerator).toList();
  }

  private int classes() {
    return data.set().classes().size();
  }

  private static List<Integer> boxed(int[] values) {
    return IntStream.of(values).boxed().toList();
  }
}
