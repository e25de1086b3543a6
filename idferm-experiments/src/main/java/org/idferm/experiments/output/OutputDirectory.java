package org.idferm.experiments.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.error.UserException;
import org.idferm.core.io.AtomicFiles;
import org.idferm.experiments.config.ConfigDifferences;
import org.idferm.experiments.config.RunConfig;
import org.idferm.experiments.config.RunConfigs;
import org.idferm.experiments.result.ResultsFile;

/**
 * The directory that a run writes into. It is the run's alone while the run lives, is never taken
 * from somebody else's files, and remembers which names in it the run wrote.
 */
public final class OutputDirectory implements AutoCloseable {

  /** The file that holds the effective configuration. */
  public static final String CONFIGURATION = "config.yaml";

  private final Path root;
  private final RunMarker marker;
  private final NewDirectories created;
  private final boolean resumed;
  private Runnable beforeWriting = () -> {};

  private OutputDirectory(Path root, RunMarker marker, NewDirectories created, boolean resumed) {
    this.root = root;
    this.marker = marker;
    this.created = created;
    this.resumed = resumed;
  }

  /**
   * Makes or takes over a directory, locks it, and writes the configuration into it. What {@link
   * OutputMode#FORCE} deletes stays until {@link #file} is first called: a run that fails before it
   * writes anything leaves the earlier one as it was.
   *
   * @param root the directory
   * @param config the effective configuration
   * @param mode what to do with an earlier run's files
   * @param <C> the kind of configuration
   * @return the directory, to be closed when the run ends or fails
   * @throws UserException if it holds files that are not a run's, a finished run, or an unfinished
   *     one, and {@code mode} does not allow that; if a run to be resumed had another
   *     configuration; if another run is using it; if it cannot be written, or its disk is nearly
   *     full
   */
  public static <C extends RunConfig> OutputDirectory open(Path root, C config, OutputMode mode) {
    NewDirectories created = NewDirectories.make(root);
    RunMarker marker;
    try {
      refuseForeign(root);
      marker = RunMarker.open(root);
    } catch (RuntimeException e) {
      created.removeIfEmpty();
      throw e;
    }
    boolean unfinished = holdsMoreThanConfiguration(root, marker);
    boolean resumed = unfinished && mode == OutputMode.RESUME;
    OutputDirectory out = new OutputDirectory(root, marker, created, resumed);
    try {
      DiskSpace.require(root);
      if (mode == OutputMode.FORCE) {
        out.beforeWriting =
            () -> {
              out.clear();
              out.write(config);
            };
        return out;
      }
      if (unfinished) {
        out.requireSameRun(config, mode);
      }
      if (!resumed) {
        out.write(config);
      }
      return out;
    } catch (RuntimeException e) {
      out.close();
      throw e;
    }
  }

  /**
   * The directory itself.
   *
   * @return as given to {@link #open}
   */
  public Path root() {
    return root;
  }

  /**
   * Whether an earlier run's files are there to go on from.
   *
   * @return true if {@link OutputMode#RESUME} found an unfinished run
   */
  public boolean resumed() {
    return resumed;
  }

  /**
   * A file or directory right below this one. It counts as the run's from now on: write nothing
   * here whose path did not come from this method.
   *
   * @param name a single name, for example {@code results.json}
   * @return its path
   * @throws UserException if something of that name is there that no run wrote
   */
  public Path file(String name) {
    Path path = root.resolve(name);
    if (!RunMarker.isName(name)) {
      throw new IllegalArgumentException("not a single name: " + name);
    }
    Runnable first = beforeWriting;
    beforeWriting = () -> {};
    first.run();
    if (!marker.names().contains(name) && Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new UserException(
          "%s was not written by a run and would be overwritten: move it away".formatted(path));
    }
    marker.add(name);
    return path;
  }

  /** Releases the directory; removes it again if the run ended before it wrote anything. */
  @Override
  public void close() {
    boolean nothingWritten = !holdsMoreThanConfiguration(root, marker);
    try (marker) {
      if (nothingWritten) {
        Files.deleteIfExists(root.resolve(CONFIGURATION));
        Files.deleteIfExists(root.resolve(RunMarker.NAME));
        created.removeIfEmpty();
      }
    } catch (IOException e) {
      throw OutputErrors.cannotWrite(root, e);
    }
  }

  private static void refuseForeign(Path root) {
    if (Files.exists(root.resolve(RunMarker.NAME))) {
      return;
    }
    try (Stream<Path> entries = Files.list(root)) {
      List<String> names = entries.map(p -> p.getFileName().toString()).sorted().toList();
      if (!names.isEmpty()) {
        throw new UserException(
            "%s is not empty and not a run's directory (it holds %s%s): choose another --out"
                .formatted(root, names.get(0), names.size() > 1 ? ", ..." : ""));
      }
    } catch (IOException e) {
      throw OutputErrors.cannotWrite(root, e);
    }
  }

  private static boolean holdsMoreThanConfiguration(Path root, RunMarker marker) {
    return marker.names().stream()
        .anyMatch(n -> !n.equals(CONFIGURATION) && Files.exists(root.resolve(n)));
  }

  private void requireSameRun(RunConfig config, OutputMode mode) {
    if (Files.exists(root.resolve(ResultsFile.NAME))) {
      throw new UserException(
          "%s holds a finished run: choose another --out, or --force to begin again"
              .formatted(root));
    }
    if (mode != OutputMode.RESUME) {
      throw new UserException(
          "%s holds an unfinished run: --resume to go on, or --force to begin again"
              .formatted(root));
    }
    RunConfig before = RunConfigs.read(root.resolve(CONFIGURATION), List.of(), config);
    List<String> differences = ConfigDifferences.between(before, config);
    if (!differences.isEmpty()) {
      throw new UserException(
          "%s holds a run of another configuration: %s: give the same one, or --force to begin again"
              .formatted(root, String.join(", ", differences)));
    }
  }

  private void write(RunConfig config) {
    AtomicFiles.writeText(file(CONFIGURATION), config.toYaml());
  }

  private void clear() {
    try {
      for (String name : marker.names()) {
        FileTrees.delete(root.resolve(name));
      }
    } catch (IOException e) {
      throw OutputErrors.cannotWrite(root, e);
    }
    marker.clear();
  }
}
