package org.idferm.experiments.result;

/**
 * The generator's losses at one training step, each without its weight; a line of {@code
 * hng-losses.csv}.
 *
 * @param repetition the repetition, counted from 0
 * @param fold the fold, counted from 0
 * @param step the training step, counted from 1
 * @param feat perceptual loss (1)
 * @param id identity loss (6)
 * @param pix pixel loss (7)
 * @param sym symmetry loss (2, 3)
 * @param adv adversarial loss (5)
 * @param dis discriminator loss (4)
 */
public record HngCurvePoint(
    int repetition,
    int fold,
    int step,
    double feat,
    double id,
    double pix,
    double sym,
    double adv,
    double dis) {

  /**
   * The same losses as those of another repetition.
   *
   * @param repetition counted from 0
   * @return a copy
   */
  public HngCurvePoint inRepetition(int repetition) {
    return new HngCurvePoint(repetition, fold, step, feat, id, pix, sym, adv, dis);
  }
}
