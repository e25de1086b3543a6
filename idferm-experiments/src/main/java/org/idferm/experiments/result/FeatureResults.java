package org.idferm.experiments.result;

import java.util.List;

/**
 * The content of {@code results.json} of a run that trains feature nets.
 *
 * @param experiment the run's name
 * @param dataset the faces used
 * @param trainingPeople people that the nets were trained on
 * @param trainingImages images of theirs that the nets were trained on
 * @param heldOutImages images of theirs that were held out
 * @param perceptualAccuracy share of those images on which the perceptual net, with its classifying
 *     layer, named the right person, 0 to 1
 * @param identityAccuracy the same of the identity net
 * @param heldOutPeople people that neither net has seen
 * @param verification how well the identity net tells these apart
 * @param perceptualSha256 checksum of {@code perceptual.npz}
 * @param identitySha256 checksum of {@code identity.npz}
 * @param provenance what made these figures
 */
public record FeatureResults(
    String experiment,
    DatasetSummary dataset,
    int trainingPeople,
    int trainingImages,
    int heldOutImages,
    double perceptualAccuracy,
    double identityAccuracy,
    List<String> heldOutPeople,
    Verification verification,
    String perceptualSha256,
    String identitySha256,
    Provenance provenance) {

  /**
   * Copies the list.
   *
   * @param experiment the run's name
   * @param dataset the faces used
   * @param trainingPeople people trained on
   * @param trainingImages images trained on
   * @param heldOutImages images of the same people that were held out
   * @param perceptualAccuracy on those
   * @param identityAccuracy on those
   * @param heldOutPeople people not seen
   * @param verification how well they are told apart
   * @param perceptualSha256 checksum
   * @param identitySha256 checksum
   * @param provenance what made these figures
   */
  public FeatureResults {
    heldOutPeople = List.copyOf(heldOutPeople);
  }

  /**
   * How well people are told apart whom the net has not seen: a gallery of one face each, their
   * neutral one where there is one, and up to ten other faces of each as probes.
   *
   * @param people the people
   * @param probes the probes
   * @param rank1 share of probes whose nearest gallery face is the right person's, 0 to 1
   * @param rank1Correlation the same by normalised correlation of pixels, without any net
   * @param chance what guessing has
   * @param equalErrorRate of deciding whether two of these faces show one person, 0 to 1, at the
   *     threshold where both kinds of errors are equally frequent
   */
  public record Verification(
      int people,
      int probes,
      double rank1,
      double rank1Correlation,
      double chance,
      double equalErrorRate) {}
}
