package org.idferm.rml.train;

/**
 * The paper's rule: if the training loss rises by more than 25 %, or validation accuracy does not
 * improve for some epochs, halve the learning rate and reload the best network. The rise is
 * measured from the lowest loss on the way from the network last reloaded.
 */
final class HalveAndReload {

  private static final double RISE = 1.25;

  /**
   * What follows from an epoch.
   *
   * @param best whether its network is the best so far: higher validation accuracy, or as high with
   *     a lower validation loss
   * @param reloadable whether its network is the one to be reloaded from now on
   * @param reload whether to halve the rate and go on from the network to be reloaded
   */
  record Verdict(boolean best, boolean reloadable, boolean reload) {}

  private final int patience;
  private final Reload reload;
  private double bestAccuracy = -1;
  private double bestValidationLoss = Double.POSITIVE_INFINITY;
  private double lossOfReloadable = Double.POSITIVE_INFINITY;
  private double lowestLoss = Double.POSITIVE_INFINITY;
  private int epochsWithoutGain;

  HalveAndReload(int patience, Reload reload) {
    this.patience = patience;
    this.reload = reload;
  }

  /** Judges an epoch. */
  Verdict judge(double trainingLoss, double accuracy, double validationLoss) {
    boolean gain = accuracy > bestAccuracy;
    boolean best = gain || (accuracy == bestAccuracy && validationLoss < bestValidationLoss);
    if (best) {
      bestAccuracy = accuracy;
      bestValidationLoss = validationLoss;
    }
    boolean reloadable = reload == Reload.LOSS ? trainingLoss < lossOfReloadable : best;
    if (reloadable) {
      lossOfReloadable = trainingLoss;
    }
    epochsWithoutGain = gain ? 0 : epochsWithoutGain + 1;
    boolean halve = trainingLoss > RISE * lowestLoss || epochsWithoutGain >= patience;
    lowestLoss = halve ? lossOfReloadable : Math.min(lowestLoss, trainingLoss);
    if (halve) {
      epochsWithoutGain = 0;
    }
    return new Verdict(best, reloadable, halve);
  }

  /** All that the rule remembers, for a checkpoint. */
  double[] state() {
    return new double[] {
      bestAccuracy, bestValidationLoss, lossOfReloadable, lowestLoss, epochsWithoutGain
    };
  }

  /** Restores what {@link #state} gave. */
  void restore(double[] state) {
    bestAccuracy = state[0];
    bestValidationLoss = state[1];
    lossOfReloadable = state[2];
    lowestLoss = state[3];
    epochsWithoutGain = (int) state[4];
  }
}
