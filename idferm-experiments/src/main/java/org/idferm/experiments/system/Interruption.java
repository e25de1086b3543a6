package org.idferm.experiments.system;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.idferm.core.train.StopSignal;

/**
 * Turns Ctrl-C (or a polite kill) into a request to stop: the step under way is finished, what can
 * be saved is saved, and the process ends. A second Ctrl-C is not needed; whoever cannot wait
 * kills.
 */
public final class Interruption implements StopSignal {

  private static final long PATIENCE_SECONDS = 60;

  private final AtomicBoolean requested = new AtomicBoolean();
  private final CountDownLatch finished = new CountDownLatch(1);

  private Interruption() {}

  /**
   * Listens from now on.
   *
   * @return the signal
   */
  public static Interruption listen() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::onShutdown, "interruption"));
    return interruption;
  }

  private void onShutdown() {
    requested.set(true);
    try {
      // The process ends when this returns, whatever the main thread is doing.
      boolean unused = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean requested() {
    return requested.get();
  }

  /** Says that the work has ended, so that the process may. */
  public void workEnded() {
    finished.countDown();
  }
}
