package org.idferm.experiments.engine;

import java.io.IOException;
import org.idferm.core.error.UserException;
import org.idferm.experiments.unit.WorkUnit;

/** A process of this machine that runs units for this one; see {@link Worker}. */
final class WorkerProcess implements UnitWorker {

  private final WorkerChannel channel;

  private WorkerProcess(WorkerChannel channel) {
    this.channel = channel;
  }

  static WorkerProcess start(ProcessBuilder command, Workplace place) {
    try {
      return new WorkerProcess(WorkerChannel.start(command, WorkerLines.of(place)));
    } catch (IOException e) {
      throw new UserException(
          "cannot start a worker process (%s): run with --jobs 1".formatted(e.getMessage()), e);
    }
  }

  @Override
  public WorkerReply run(WorkUnit unit) {
    return channel
        .ask(WorkerLines.of(unit))
        .map(WorkerLines::reply)
        .orElseGet(() -> WorkerReply.lost(channel.exitCode()));
  }

  @Override
  public void stop() {
    channel.stop();
  }

  @Override
  public boolean isAlive() {
    return channel.isAlive();
  }

  @Override
  public void close() {
    channel.close();
  }
}
