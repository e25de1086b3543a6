package org.idferm.experiments.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.idferm.experiments.config.ExperimentConfig;

/** Which of a run's methods are methods of the paper: at most one is each. */
final class MatchedMethods {

  private final Map<String, String> runs = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();

  MatchedMethods(ExperimentConfig config, PublishedValues published) {
    config
        .methods()
        .forEach(
            (name, method) -> {
              boolean neutral = config.rmlOf(name).hasNeutralReferences();
              Optional<String> paper =
                  published.methods().stream()
                      .filter(p -> p.matches(method, neutral))
                      .map(PublishedMethod::name)
                      .filter(p -> !runs.containsKey(p))
                      .findFirst();
              paper.ifPresentOrElse(p -> runs.put(p, name), () -> others.add(name));
            });
  }

  /** The run's name of a method of the paper. */
  Optional<String> own(String paperName) {
    return Optional.ofNullable(runs.get(paperName));
  }

  /** The run's methods that the paper has not. */
  List<String> others() {
    return List.copyOf(others);
  }
}
