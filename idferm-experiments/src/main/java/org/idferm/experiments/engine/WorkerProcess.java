package org.idferm.experiments.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.idferm.core.error.UserException;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.WorkUnit;

/** A process that runs units for this one; see {@link Worker}. */
final class WorkerProcess implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader replies;

  private WorkerProcess(Process process) {
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.replies = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts a process. What it prints goes into {@code workers.log} of the output directory. */
  static WorkerProcess start(ProcessBuilder command, Workplace place) {
    try {
      WorkerProcess worker = new WorkerProcess(command.start());
      worker.send(JSON.writeValueAsString(place));
      return worker;
    } catch (IOException e) {
      throw new UserException(
          "cannot start a worker process (%s): run with --jobs 1".formatted(e.getMessage()), e);
    }
  }

  /** Has a unit run, and waits for its end. */
  WorkerReply run(WorkUnit unit) {
    try {
      send(JSON.writeValueAsString(unit));
      String line = replies.readLine();
      return line == null ? lost() : JSON.readValue(line, WorkerReply.class);
    } catch (IOException e) {
      return lost();
    }
  }

  /** Asks the process to save and stop. */
  void stop() {
    try {
      send(Worker.STOP);
    } catch (IOException e) {
      // It has ended, which is what was wanted.
    }
  }

  private synchronized void send(String line) throws IOException {
    requests.write(line);
    requests.newLine();
    requests.flush();
  }

  private WorkerReply lost() {
    int code = exitCode();
    boolean killed = code == 137 || code == 9;
    return new WorkerReply(
        WorkerReply.Outcome.FAILED,
        killed ? UnitFailure.Reason.MEMORY : UnitFailure.Reason.INTERNAL,
        "its process ended with code %d%s"
            .formatted(code, killed ? ", as when the system kills it for lack of memory" : ""));
  }

  private int exitCode() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return -1;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends the process, which is idle. */
  @Override
  public void close() {
    try {
      requests.close(); // it ends when it has nothing to read
    } catch (IOException e) {
      process.destroyForcibly();
    }
  }
}
