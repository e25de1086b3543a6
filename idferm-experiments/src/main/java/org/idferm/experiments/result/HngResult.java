package org.idferm.experiments.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The generator's figures on the folds' test people. The mean absolute errors compare a generated
 * face with the true neutral one, per pixel, on the generator's scale of -1 to 1; the two others
 * are what a generator that learned nothing would have. All three are NaN where nobody's true
 * neutral face is known.
 *
 * @param l1 of the generated face
 * @param l1Copied of the input itself, as if it had been copied
 * @param l1MeanFace of the training targets' mean face
 * @param identityErrorRate of the generated faces, the share whose identity embedding is farther
 *     from the input's than the threshold
 * @param identityThreshold that distance
 * @param identityJudge whose embedding that is
 * @param model SHA-256 of the file that the generator was loaded from; empty if every fold trained
 *     its own
 * @param finalLosses the losses at the end of training, by name, averaged over folds; empty if
 *     nothing was trained
 * @param trainingSeconds training time of all folds together
 * @param steps training steps done, by fold; 0 for a generator that was loaded
 * @param endedByTime whether time ended a training before its steps were up; the figures then
 *     depend on the machine's speed
 * @param rollbacks in words, each return to an earlier step because training went wrong
 */
public record HngResult(
    double l1,
    double l1Copied,
    double l1MeanFace,
    double identityErrorRate,
    double identityThreshold,
    String identityJudge,
    String model,
    Map<String, Double> finalLosses,
    double trainingSeconds,
    List<Integer> steps,
    boolean endedByTime,
    List<String> rollbacks) {

  /**
   * Copies the collections, keeping their order.
   *
   * @param l1 error of the generated face
   * @param l1Copied error of the input, copied
   * @param l1MeanFace error of the mean face
   * @param identityErrorRate share of faces taken for someone else
   * @param identityThreshold distance from which a face is someone else
   * @param identityJudge who judges
   * @param model where the generator came from
   * @param finalLosses the losses at the end of training
   * @param trainingSeconds training time of all folds together
   * @param steps training steps done
   * @param endedByTime whether time ended a training
   * @param rollbacks in words
   */
  public HngResult {
    steps = List.copyOf(steps);
    rollbacks = List.copyOf(rollbacks);
    finalLosses = Collections.unmodifiableMap(new LinkedHashMap<>(finalLosses));
  }
}
