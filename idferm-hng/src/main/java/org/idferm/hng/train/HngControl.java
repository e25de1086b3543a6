package org.idferm.hng.train;

import java.util.Optional;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;

/**
 * What surrounds a training and has no influence on its result.
 *
 * @param title what the training is called in the progress
 * @param progress is told of the training
 * @param stop asked between steps
 * @param checkpoint where to save now and then, and to go on from if it exists; empty for never
 * @param observer looks on
 */
public record HngControl(
    String title,
    Progress progress,
    StopSignal stop,
    Optional<HngCheckpoint> checkpoint,
    HngObserver observer) {

  /** Nobody looks, nothing is saved, nobody stops it. */
  public static HngControl silent() {
    return new HngControl(
        "generator", Progress.silent(), StopSignal.never(), Optional.empty(), HngObserver.none());
  }

  /**
   * The same with a progress.
   *
   * @param other is told of the training
   */
  public HngControl withProgress(Progress other) {
    return new HngControl(title, other, stop, checkpoint, observer);
  }

  /**
   * The same with a checkpoint.
   *
   * @param file where to save, and to go on from
   */
  public HngControl withCheckpoint(HngCheckpoint file) {
    return new HngControl(title, progress, stop, Optional.of(file), observer);
  }

  /**
   * The same with a stop signal.
   *
   * @param signal asked between steps
   */
  public HngControl withStop(StopSignal signal) {
    return new HngControl(title, progress, signal, checkpoint, observer);
  }

  /**
   * The same with an observer.
   *
   * @param other looks on
   */
  public HngControl withObserver(HngObserver other) {
    return new HngControl(title, progress, stop, checkpoint, other);
  }
}
