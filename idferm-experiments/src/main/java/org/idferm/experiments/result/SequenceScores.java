package org.idferm.experiments.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Classifies sequences by the scores of their images, as the paper does on MMI (section 5). */
public final class SequenceScores {

  private SequenceScores() {}

  /** What images are taken together: of one sequence, those that show the same. */
  private record Key(String method, int repetition, int fold, String sequence, String label) {

    static Key of(Prediction p) {
      return new Key(p.method(), p.repetition(), p.fold(), p.sequence(), p.label());
    }
  }

  /**
   * Takes the class of the highest mean score. Images of one sequence with different labels, as a
   * neutral first frame and the apex, are classified apart.
   *
   * @param classes the classes' labels, in the order of the scores; of equal means the first wins
   * @param images predictions of single images
   * @return one prediction for each sequence, in the order of their first images, whose image and
   *     frame they have; scores are means over the images
   */
  public static List<Prediction> of(List<String> classes, List<Prediction> images) {
    Map<Key, List<Prediction>> sequences =
        images.stream()
            .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
    List<Prediction> predictions = new ArrayList<>();
    sequences.values().forEach(all -> predictions.add(together(classes, all)));
    return predictions;
  }

  private static Prediction together(List<String> classes, List<Prediction> images) {
    List<Double> means =
        IntStream.range(0, classes.size())
            .mapToObj(
                c -> images.stream().mapToDouble(p -> p.scores().get(c)).average().orElseThrow())
            .toList();
    Prediction first = images.get(0);
    return new Prediction(
        first.image(),
        first.subject(),
        first.sequence(),
        first.frame(),
        first.label(),
        first.repetition(),
        first.fold(),
        first.method(),
        classes.get(means.indexOf(Collections.max(means))),
        means);
  }
}
