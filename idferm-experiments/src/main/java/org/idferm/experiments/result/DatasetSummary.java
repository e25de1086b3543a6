package org.idferm.experiments.result;

import java.util.List;

/**
 * The faces that an experiment used.
 *
 * @param name the data set's name
 * @param fingerprint SHA-256, in hexadecimal, over paths and contents of all files used
 * @param landmarks where landmarks came from: {@code files}, or the model and its files' SHA-256
 * @param subjects people
 * @param images images classified
 * @param sequences recordings they come from
 * @param classes the classes' labels, in the order of the confusion matrices
 * @param synthetic whether the faces were made by this program: figures on such faces say nothing
 *     about real ones
 * @param remarks what the reader left out on purpose or took for granted, a line each
 */
public record DatasetSummary(
    String name,
    String fingerprint,
    String landmarks,
    int subjects,
    int images,
    int sequences,
    List<String> classes,
    boolean synthetic,
    List<String> remarks) {

  /**
   * Copies the classes.
   *
   * @param name the data set's name
   * @param fingerprint SHA-256
   * @param landmarks where landmarks came from
   * @param subjects people
   * @param images images classified
   * @param sequences recordings they come from
   * @param classes the classes' labels
   * @param synthetic whether the faces were made by this program
   * @param remarks of the reader
   */
  public DatasetSummary {
    classes = List.copyOf(classes);
    remarks = List.copyOf(remarks);
  }

  /**
   * Summarises faces of which there is nothing to remark.
   *
   * @param name the data set's name
   * @param fingerprint SHA-256
   * @param landmarks where landmarks came from
   * @param subjects people
   * @param images images classified
   * @param sequences recordings they come from
   * @param classes the classes' labels
   * @param synthetic whether the faces were made by this program
   */
  public DatasetSummary(
      String name,
      String fingerprint,
      String landmarks,
      int subjects,
      int images,
      int sequences,
      List<String> classes,
      boolean synthetic) {
    this(name, fingerprint, landmarks, subjects, images, sequences, classes, synthetic, List.of());
  }
}
