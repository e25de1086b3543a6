package org.idferm.experiments.engine;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Talks with a worker process in lines; {@link Worker} says which. Needs nothing but the JDK, so
 * that it can run among the libraries of others.
 */
public final class WorkerChannel implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader replies;

  private WorkerChannel(Process process) {
    this.process = process;
    this.requests = process.outputWriter(StandardCharsets.UTF_8);
    this.replies = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a process.
   *
   * @param command its command line
   * @param place a {@link Workplace}, as a line
   * @return what talks with it
   * @throws IOException if it cannot be started
   */
  public static WorkerChannel start(ProcessBuilder command, String place) throws IOException {
    WorkerChannel channel = new WorkerChannel(command.start());
    channel.send(place);
    return channel;
  }

  /**
   * Has a unit run, and waits for its end.
   *
   * @param unit a {@link org.idferm.experiments.unit.WorkUnit}, as a line
   * @return a {@link WorkerReply}, as a line; empty if the process has ended instead
   */
  public Optional<String> ask(String unit) {
    try {
      send(unit);
      return Optional.ofNullable(replies.readLine());
    } catch (IOException e) {
      return Optional.empty(); // its end of the pipe is closed
    }
  }

  /** Asks the process to save and end; can be called from any thread. */
  public void stop() {
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

  /**
   * Whether the process lives.
   *
   * @return false if it has ended
   */
  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Waits for the process's end, and brings it about if it does not come.
   *
   * @return its exit code; -1 if the calling thread was interrupted
   */
  public int exitCode() {
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
