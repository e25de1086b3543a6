package org.idferm.experiments.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.experiments.config.GeneratorConfig;
import org.idferm.experiments.unit.UnitKind;
import org.idferm.experiments.unit.WorkUnit;

/**
 * The stages of {@code train-generator} as units of work, so that their status can be looked at.
 *
 * @param features what comes first
 * @param variants every variant in every repetition, by name
 */
record GeneratorUnits(WorkUnit features, Map<String, WorkUnit> variants) {

  /** The directory of what all variants share. */
  static final String SHARED = "shared";

  private static final String TASK = "/variant";

  /** The units of a run, in the order in which they are done. */
  static GeneratorUnits of(GeneratorConfig config) {
    WorkUnit features =
        new WorkUnit(SHARED + "/features", UnitKind.FEATURES, Map.of(), 0, 0, Map.of());
    Map<String, WorkUnit> variants = new LinkedHashMap<>();
    for (int repetition = 0; repetition < config.repetitions(); repetition++) {
      for (String variant : config.variants().keySet()) {
        String name = name(variant, repetition);
        variants.put(
            name,
            new WorkUnit(
                name,
                UnitKind.GENERATOR,
                Map.of(),
                repetition,
                0,
                Map.of(UnitKind.FEATURES, features.name())));
      }
    }
    return new GeneratorUnits(features, variants);
  }

  /** The unit that trains and measures a variant. */
  WorkUnit variant(String variant, int repetition) {
    return variants.get(name(variant, repetition));
  }

  List<WorkUnit> all() {
    List<WorkUnit> all = new ArrayList<>(List.of(features));
    all.addAll(variants.values());
    return all;
  }

  private static String name(String variant, int repetition) {
    return variant + (repetition == 0 ? "" : "/repetition-" + (repetition + 1)) + TASK;
  }
}
