package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of {@code results.json} of a run that trains generators.
 *
 * @param experiment the run's name
 * @param dataset the faces used
 * @param trainingPeople people that generators were trained on
 * @param heldOutPeople people that they were measured on; nobody is both
 * @param thresholds by judge, the distance from which on two faces are taken for different people
 * @param expressionChance what guessing the expression has, 1 over the number of classes
 * @param references what needs no generator, by name: the input copied, the mean face, the true
 *     face
 * @param variants trained generators by name, in the configuration's order: one for each
 *     repetition, the first one's seed in {@code provenance}, each further one's larger by 1
 * @param provenance what made these figures
 */
public record GeneratorResults(
    String experiment,
    DatasetSummary dataset,
    int trainingPeople,
    List<String> heldOutPeople,
    Map<String, Double> thresholds,
    double expressionChance,
    Map<String, GeneratorMeasures> references,
    Map<String, List<GeneratorVariant>> variants,
    Provenance provenance)
    implements RunResults {

  /**
   * Copies the collections, keeping their order.
   *
   * @param experiment the run's name
   * @param dataset the faces used
   * @param trainingPeople how many people trained generators
   * @param heldOutPeople people that they were measured on
   * @param thresholds by judge
   * @param expressionChance what guessing has
   * @param references what needs no generator
   * @param variants trained generators
   * @param provenance what made these figures
   */
  public GeneratorResults {
    heldOutPeople = List.copyOf(heldOutPeople);
    thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
    references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
    variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
  }
}
