package org.idferm.experiments.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.idferm.core.error.UserException;
import org.idferm.core.io.CheckpointFiles;
import org.idferm.hng.train.HngCheckpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes damaged checkpoints out of the way, which only a failing disk or somebody else can make:
 * training then goes on from the one before, or from the beginning, and ends with the same numbers.
 */
public final class DamagedCheckpoints {

  private static final Logger LOG = LoggerFactory.getLogger(DamagedCheckpoints.class);

  private DamagedCheckpoints() {}

  /**
   * Mends a training's checkpoint, and warns if it had to.
   *
   * @param file the checkpoint, whether it exists or not
   * @return the same file
   */
  public static Path mend(Path file) {
    CheckpointFiles checkpoint = new CheckpointFiles(file);
    warn(file, checkpoint.mend());
    return file;
  }

  /** Mends a generator's checkpoint, and warns if it had to. */
  static HngCheckpoint mend(HngCheckpoint checkpoint) {
    CheckpointFiles.Found good = checkpoint.good().mend();
    warn(checkpoint.file(), good);
    Path stopped = checkpoint.stopped();
    if (Files.exists(stopped)) {
      // A collapse goes back to the last good state, which has to be the one that it was.
      boolean alone = good != CheckpointFiles.Found.SOUND;
      if (alone || !CheckpointFiles.isSound(stopped)) {
        if (!alone) {
          warn(stopped, CheckpointFiles.Found.ONE_BEFORE);
        }
        delete(stopped);
      }
    }
    return checkpoint;
  }

  private static void warn(Path file, CheckpointFiles.Found found) {
    switch (found) {
      case SOUND -> {}
      case ONE_BEFORE -> LOG.warn("checkpoint {} is damaged: going on from the one before", file);
      case NOTHING ->
          LOG.warn(
              "checkpoint {} is damaged, and there is none before it: training begins again", file);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UserException("cannot delete %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
