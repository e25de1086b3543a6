package org.idferm.spark;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What every executor must see as the driver does.
 *
 * @param output the output directory, an absolute path
 * @param token a file in it that this run alone has made
 * @param data the directories of data sets, absolute paths; none of faces that are in the output
 *     directory
 */
record SharedPlace(String output, String token, List<String> data) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Looks from where this is called.
   *
   * @return what is wrong, without saying where; empty if nothing is
   */
  Optional<String> problem() {
    if (!Files.exists(Path.of(token))) {
      return Optional.of(
          "does not see the output directory %s: choose an --out that is the same directory on all machines"
              .formatted(output));
    }
    if (!Files.isWritable(Path.of(output))) {
      return Optional.of(
          "may not write into the output directory %s as user %s"
              .formatted(output, System.getProperty("user.name")));
    }
    return data.stream()
        .filter(directory -> !Files.isDirectory(Path.of(directory)))
        .findFirst()
        .map(
            directory ->
                "does not see the data set's directory %s: it must be there on all machines"
                    .formatted(directory));
  }
}
