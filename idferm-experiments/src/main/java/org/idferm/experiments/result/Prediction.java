package org.idferm.experiments.result;

import java.util.List;

/**
 * One test image as one method classified it; a line of {@code predictions.csv}.
 *
 * @param image the image's path, relative to the data set's root
 * @param subject whose face it is
 * @param sequence the recording
 * @param frame the frame's position in its sequence, counted from 1
 * @param label its true class
 * @param repetition the repetition, counted from 0
 * @param fold the fold that tested it, counted from 0
 * @param method the method's name
 * @param predicted the class with the highest score
 * @param scores softmax probabilities, in the order of the classes
 */
public record Prediction(
    String image,
    String subject,
    String sequence,
    int frame,
    String label,
    int repetition,
    int fold,
    String method,
    String predicted,
    List<Double> scores) {

  /**
   * Copies the scores.
   *
   * @param image the image's path
   * @param subject whose face it is
   * @param sequence the recording
   * @param frame the frame's position in its sequence
   * @param label its true class
   * @param repetition the repetition
   * @param fold the fold that tested it
   * @param method the method's name
   * @param predicted the class with the highest score
   * @param scores softmax probabilities
   */
  public Prediction {
    scores = List.copyOf(scores);
  }

  /**
   * Whether the prediction is right.
   *
   * @return true if the predicted class is the true one
   */
  public boolean correct() {
    return predicted.equals(label);
  }
}
