package org.idferm.experiments.pipeline;

import org.idferm.experiments.config.HngConfig;

/**
 * How more people are made of those that there are.
 *
 * @param blend share of the pairs that are blended with another person's, row by row, 0 to 1
 * @param reshape share of the pairs whose faces get another shape, 0 to 1
 * @param variation how much pairs are changed at random, 0 for not at all ({@link
 *     org.idferm.data.preprocess.FaceVariation})
 */
public record Enrichment(double blend, double reshape, double variation) {

  /**
   * What a configuration asks for.
   *
   * @param config values within their ranges
   * @return blend, reshape and variation of it
   */
  public static Enrichment of(HngConfig config) {
    return new Enrichment(config.blend(), config.reshape(), config.variation());
  }

  boolean isNone() {
    return blend == 0 && reshape == 0 && variation == 0;
  }
}
