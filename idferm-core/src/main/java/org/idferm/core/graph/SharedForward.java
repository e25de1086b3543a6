package org.idferm.core.graph;

import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * One network for many threads. A graph serves one thread at a time, so there are copies: as many
 * as there are cores for the threads that an operation uses. With all cores for one operation (the
 * default) that is a single copy, and calls wait for each other: two at once would take the cores
 * from each other. With {@code OMP_NUM_THREADS=1} each core has a copy. Copies are made when they
 * are first needed.
 */
public final class SharedForward implements AutoCloseable {

  /** A plan is made for each number of images; so there are few of them. */
  private static final int[] BATCHES = {64, 8, 1};

  /** A graph and what it computes. */
  public record Copy(Graph graph, BatchedForward output) {}

  private final int copies;
  private final Supplier<Copy> maker;
  private final Semaphore free;
  private final Deque<Copy> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  /**
   * Takes the first copy.
   *
   * @param first a network, which this object closes
   * @param maker makes another one like it; called by any thread, by one at a time
   */
  public SharedForward(Copy first, Supplier<Copy> maker) {
    this(first, maker, copies());
  }

  SharedForward(Copy first, Supplier<Copy> maker, int copies) {
    this.maker = maker;
    this.copies = copies;
    this.free = new Semaphore(copies, true);
    idle.push(first);
  }

  private static int copies() {
    int cores = Runtime.getRuntime().availableProcessors();
    String threads = System.getenv("OMP_NUM_THREADS");
    return threads != null && threads.matches("[1-9][0-9]{0,3}")
        ? Math.max(1, cores / Integer.parseInt(threads))
        : 1;
  }

  /**
   * Computes the output. Any number of threads may call this.
   *
   * @param images as {@link BatchedForward#run} takes them; may be empty
   * @return a row of values for each image
   * @throws IllegalArgumentException if an image has another size
   * @throws IllegalStateException if this object is closed
   */
  public float[][] run(float[][] images) {
    free.acquireUninterruptibly();
    try {
      requireOpen();
      Copy copy = idle.poll();
      if (copy == null) {
        copy = make();
      }
      try {
        return run(copy.output(), images);
      } finally {
        idle.push(copy);
      }
    } finally {
      free.release();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the network is closed");
    }
  }

  private synchronized Copy make() {
    return maker.get();
  }

  private static float[][] run(BatchedForward output, float[][] images) {
    float[][] rows = new float[images.length][];
    int from = 0;
    for (int batch : BATCHES) {
      for (; images.length - from >= batch; from += batch) {
        float[][] part = output.run(Arrays.copyOfRange(images, from, from + batch));
        System.arraycopy(part, 0, rows, from, batch);
      }
    }
    return rows;
  }

  /** Frees all memory, once calls under way have ended; later calls fail. */
  @Override
  public void close() {
    free.acquireUninterruptibly(copies);
    try {
      closed = true;
      idle.forEach(copy -> copy.graph().close());
      idle.clear();
    } finally {
      free.release(copies);
    }
  }
}
