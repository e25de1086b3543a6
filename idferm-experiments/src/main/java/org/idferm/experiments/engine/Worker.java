package org.idferm.experiments.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.idferm.experiments.unit.UnitFailure;
import org.idferm.experiments.unit.UnitFiles;
import org.idferm.experiments.unit.WorkUnit;

/**
 * The life of a worker process. It reads lines of JSON: a {@link Workplace}, then units, each when
 * the one before has been answered; the word {@code stop} has it save and end. It answers every
 * unit with a {@link WorkerReply}. When its input ends it ends at once: whoever started it has
 * gone.
 */
public final class Worker {

  /** Asks a worker to save and end. */
  static final String STOP = "stop";

  private static final long LOOK_MILLIS = 200;

  private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final PrintStream replies;
  private final StopSignal stop;
  private final BiFunction<Workplace, StopSignal, UnitAction> prepare;
  private UnitAction action;

  private Worker(
      PrintStream replies,
      StopSignal interruption,
      BiFunction<Workplace, StopSignal, UnitAction> prepare) {
    this.replies = replies;
    this.stop = () -> stopped.get() || interruption.requested();
    this.prepare = prepare;
  }

  /**
   * Works until there is nothing more to do, talking over standard input and output.
   *
   * @param interruption asked to stop by the keyboard
   * @param prepare reads what all units need, when the first one comes
   */
  public static void serve(
      StopSignal interruption, BiFunction<Workplace, StopSignal, UnitAction> prepare) {
    PrintStream replies = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err); // what libraries print must not mix with replies
    Worker worker = new Worker(replies, interruption, prepare);
    Thread reader = new Thread(worker::read, "requests");
    reader.setDaemon(true);
    reader.start();
    worker.work();
  }

  private void work() {
    String first = next();
    if (first == null) {
      return;
    }
    Workplace place = WorkerLines.place(first);
    for (String line = next(); line != null; line = next()) {
      replies.println(WorkerLines.of(run(place, WorkerLines.unit(line))));
    }
  }

  private WorkerReply run(Workplace place, WorkUnit unit) {
    try {
      if (new UnitFiles(place.root().resolve(UnitFiles.DIRECTORY)).isDone(unit)) {
        return WorkerReply.done(); // by another worker, who was lost before it could say so
      }
      if (action == null) {
        action = prepare.apply(place, stop);
      }
      action.run(unit, Progress.silent(), stop);
      return WorkerReply.done();
    } catch (StoppedException e) {
      return WorkerReply.stopped();
    } catch (RuntimeException | OutOfMemoryError e) {
      System.err.println(unit.name());
      e.printStackTrace();
      UnitFailure failure = UnitFailure.of(unit.name(), e);
      return WorkerReply.failed(failure.reason(), failure.message());
    }
  }

  /** The next request; null if there will be none. */
  private String next() {
    try {
      while (!stop.requested()) {
        String line = requests.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (line != null) {
          return line;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private void read() {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals(STOP)) {
          stopped.set(true);
        } else {
          requests.add(line);
        }
      }
    } catch (IOException e) {
      // As if the input had ended.
    }
    Runtime.getRuntime().halt(0); // nobody reads the replies; files are whole at any moment
  }
}
