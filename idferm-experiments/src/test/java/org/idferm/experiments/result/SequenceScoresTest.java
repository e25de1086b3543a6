package org.idferm.experiments.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceScoresTest {

  private static final List<String> CLASSES = List.of("anger", "fear", "happy");

  @Test
  void theHighestMeanScoreDecidesNotTheMajority() {
    List<Prediction> images =
        List.of(
            image("S1/001", 7, "happy", 0.50, 0.10, 0.40),
            image("S1/001", 8, "happy", 0.46, 0.14, 0.40),
            image("S1/001", 9, "happy", 0.03, 0.03, 0.94));

    List<Prediction> sequences = SequenceScores.of(CLASSES, images);

    // Means: (0.50 + 0.46 + 0.03) / 3 = 0.33, (0.10 + 0.14 + 0.03) / 3 = 0.09, 1.74 / 3 = 0.58.
    assertThat(sequences).hasSize(1);
    Prediction sequence = sequences.get(0);
    assertThat(sequence.predicted()).isEqualTo("happy");
    assertThat(sequence.correct()).isTrue();
    assertThat(sequence.frame()).isEqualTo(7);
    assertThat(sequence.image()).isEqualTo("S1/001/7.png");
    assertThat(sequence.scores().get(0)).isCloseTo(0.33, within(1e-12));
    assertThat(sequence.scores().get(1)).isCloseTo(0.09, within(1e-12));
    assertThat(sequence.scores().get(2)).isCloseTo(0.58, within(1e-12));
    // Two of the three images alone are wrong: 1/3 of the images, all of the sequences.
    assertThat(MethodResults.of(CLASSES, images, 0, 0, 0, List.of(1)).accuracy().pooled())
        .isCloseTo(1.0 / 3, within(1e-12));
    MethodResult result = MethodResults.of(CLASSES, sequences, 0, 0, 0, List.of(1));
    assertThat(result.accuracy().pooled()).isEqualTo(1);
    assertThat(result.confusion())
        .containsExactly(List.of(0, 0, 0), List.of(0, 0, 0), List.of(0, 0, 1));
  }

  @Test
  void ofEqualMeansTheFirstClassWins() {
    List<Prediction> images =
        List.of(
            image("S1/001", 1, "happy", 0.25, 0.50, 0.25),
            image("S1/001", 2, "happy", 0.25, 0.25, 0.50));

    assertThat(SequenceScores.of(CLASSES, images).get(0).predicted()).isEqualTo("fear");
  }

  @Test
  void foldsSeedsMethodsSequencesAndLabelsStayApart() {
    Prediction one = image("S1/001", 1, "anger", 1, 0, 0);
    List<Prediction> images =
        List.of(
            one,
            image("S1/002", 1, "anger", 0, 1, 0),
            image("S1/001", 9, "fear", 0, 0, 1),
            at(one, 1, 0, "idferm"),
            at(one, 0, 1, "idferm"),
            at(one, 0, 0, "softmax"));

    assertThat(SequenceScores.of(CLASSES, images)).isEqualTo(images);
    assertThat(SequenceScores.of(CLASSES, List.of())).isEmpty();
  }

  private static Prediction image(String sequence, int frame, String label, double... scores) {
    List<Double> all = List.of(scores[0], scores[1], scores[2]);
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      best = scores[c] > scores[best] ? c : best;
    }
    String file = sequence + "/" + frame + ".png";
    return new Prediction(
        file, "S1", sequence, frame, label, 0, 0, "idferm", CLASSES.get(best), all);
  }

  private static Prediction at(Prediction p, int repetition, int fold, String method) {
    return new Prediction(
        p.image(),
        p.subject(),
        p.sequence(),
        p.frame(),
        p.label(),
        repetition,
        fold,
        method,
        p.predicted(),
        p.scores());
  }
}
