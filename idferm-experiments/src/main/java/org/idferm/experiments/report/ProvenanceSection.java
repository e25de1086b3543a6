package org.idferm.experiments.report;

import java.util.List;
import java.util.stream.Stream;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.result.Provenance;

/** What made the figures, the configuration, and how to make them again. */
final class ProvenanceSection {

  private ProvenanceSection() {}

  static String of(DatasetSummary data, Provenance p, String command) {
    Stream<List<String>> models =
        p.models().entrySet().stream().map(g -> List.of(g.getKey() + " (SHA-256)", g.getValue()));
    Stream<List<String>> facts =
        Stream.of(
            List.of("data set", data.name()),
            List.of("fingerprint (SHA-256)", data.fingerprint()),
            List.of("landmarks", data.landmarks()),
            List.of("left out, or assumed", String.join("; ", data.remarks())),
            List.of("seed", Long.toString(p.seed())),
            List.of("IDFERM", p.versions().idferm() + ", commit " + p.commit()),
            List.of("ND4J", p.versions().nd4j() + ", " + p.backend()),
            List.of("Java", p.versions().java()),
            List.of("system", p.versions().os()),
            List.of("processor", p.cpu() + ", " + p.threads() + " threads"));
    List<List<String>> rows =
        Stream.concat(facts, models)
            .filter(row -> !row.get(1).isEmpty())
            .map(row -> row.stream().map(Html::escape).toList())
            .toList();
    return """
        <div class="facts">%s</div>
        <h3>How to reproduce</h3>
        <pre><code>%s</code></pre>
        <p>The same seed, machine and number of threads give the same numbers, times apart.</p>
        <details>
        <summary>Effective configuration</summary>
        <pre><code>%s</code></pre>
        </details>
        """
        .formatted(
            Html.table(List.of("what", ""), rows),
            Html.escape(command),
            Html.escape(p.configuration()));
  }
}
