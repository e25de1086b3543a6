package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.function.Function;
import org.idferm.experiments.output.OutputDirectory;

/**
 * A directory that results are written into: a run's, or one point's of its sweep.
 *
 * @param root the directory
 * @param files gives the path of a file or directory right below it
 */
record ResultPlace(Path root, Function<String, Path> files) {

  /** A run's own directory. */
  static ResultPlace of(OutputDirectory out) {
    return new ResultPlace(out.root(), out::file);
  }

  /** A directory somewhere below a run's. */
  static ResultPlace below(Path directory) {
    return new ResultPlace(directory, directory::resolve);
  }

  /** A file or directory right below this one. */
  Path file(String name) {
    return files.apply(name);
  }
}
