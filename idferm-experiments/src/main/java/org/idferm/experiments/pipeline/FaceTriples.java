package org.idferm.experiments.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.data.fold.Fold;
import org.idferm.data.preprocess.FaceAligner;
import org.idferm.experiments.report.FaceTriple;
import org.idferm.hng.NormalizedFaceGenerator;

/** Examples for the report: input, generated face and true neutral face of test people. */
final class FaceTriples {

  private static final int EXAMPLES_A_FOLD = 8;

  private FaceTriples() {}

  /** The last frame of some sequences of a fold's test people, spread over the fold. */
  static List<FaceTriple> of(PreparedData data, Fold fold, NormalizedFaceGenerator generator) {
    List<Face> queries = data.queriesOf(fold.test());
    List<Face> last = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      boolean endOfSequence =
          i == queries.size() - 1
              || !queries.get(i).sequence().equals(queries.get(i + 1).sequence());
      if (endOfSequence) {
        last.add(queries.get(i));
      }
    }
    List<Face> chosen = new ArrayList<>();
    int count = Math.min(EXAMPLES_A_FOLD, last.size());
    for (int i = 0; i < count; i++) {
      chosen.add(last.get(i * last.size() / count));
    }
    float[][] generated = generator.generate(data.generatorImages(chosen), data.leftHidden(chosen));
    List<FaceTriple> triples = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      Face face = chosen.get(i);
      triples.add(
          new FaceTriple(
              data.preprocessor().fromGenerator(data.generatorImage(face)),
              data.preprocessor().fromGenerator(generated[i]),
              neutral(data, face),
              face.subject() + " " + face.expression().label()));
    }
    return triples;
  }

  /** A person's true neutral face; grey all over if it is not known. */
  private static GrayImage neutral(PreparedData data, Face face) {
    boolean known =
        data.set().neutrals().stream().anyMatch(n -> n.subject().equals(face.subject()));
    float[] image =
        known
            ? data.generatorImage(data.set().neutralOf(face))
            : new float[FaceAligner.SIZE * FaceAligner.SIZE];
    return data.preprocessor().fromGenerator(image);
  }
}
