package org.idferm.experiments.config;

/**
 * A feature net that is read from a file. Both values or none.
 *
 * @param weights an {@code .npz} file; a relative path is below the working directory. Empty
 *     (default): the net is trained here
 * @param sha256 the file's checksum, 64 hexadecimal digits; compared before the file is read
 */
public record WeightsConfig(String weights, String sha256) {

  /**
   * No file.
   *
   * @return a net that is trained here
   */
  public static WeightsConfig none() {
    return new WeightsConfig("", "");
  }
}
