package org.idferm.rml.train;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.idferm.core.progress.Progress;

/**
 * How a training run is watched, stopped and resumed. None of it changes the numbers.
 *
 * @param title what is trained, for the progress bar
 * @param progress receives the progress, in steps
 * @param stop asked before every step; true ends the run
 * @param checkpoint a file written after every epoch, the one before it being kept ({@link
 *     org.idferm.core.io.CheckpointFiles}); if it exists already, training goes on from there
 */
public record TrainingControl(
    String title, Progress progress, BooleanSupplier stop, Optional<Path> checkpoint) {

  /** Checks that nothing is null. */
  public TrainingControl {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(stop, "stop");
    Objects.requireNonNull(checkpoint, "checkpoint");
  }

  /**
   * Neither shown, nor stopped, nor saved.
   *
   * @return the control
   */
  public static TrainingControl none() {
    return new TrainingControl("training", Progress.silent(), () -> false, Optional.empty());
  }
}
