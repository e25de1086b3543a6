package org.idferm.experiments.report;

import java.util.Map;
import java.util.stream.Collectors;
import org.idferm.experiments.result.CrossDataset;
import org.idferm.experiments.result.DatasetSummary;

/** Says what was trained on, what was tested, and which classes the two data sets share. */
final class CrossDatasetText {

  private CrossDatasetText() {}

  /** A paragraph; the set tested has the common classes. */
  static String of(CrossDataset cross, DatasetSummary tested) {
    DatasetSummary training = cross.training();
    return """
        <p><strong>Two data sets.</strong> Trained on %s%s (%d images of %d sequences and %d people,
        all of them; SHA-256 %s), tested on %s (SHA-256 %s). Classes of equal names are the same class:
        %s. Left out of %s: %s; of %s: %s.</p>
        """
        .formatted(
            Html.escape(training.name()),
            training.synthetic() ? ", synthetic faces" : "",
            training.images(),
            training.sequences(),
            training.subjects(),
            Html.escape(training.fingerprint()),
            Html.escape(tested.name()),
            Html.escape(tested.fingerprint()),
            Html.escape(String.join(", ", tested.classes())),
            Html.escape(training.name()),
            leftOut(cross.trainingLeftOut()),
            Html.escape(tested.name()),
            leftOut(cross.testLeftOut()));
  }

  private static String leftOut(Map<String, Integer> images) {
    return images.isEmpty()
        ? "none"
        : images.entrySet().stream()
            .map(e -> "%s (%d images)".formatted(Html.escape(e.getKey()), e.getValue()))
            .collect(Collectors.joining(", "));
  }
}
