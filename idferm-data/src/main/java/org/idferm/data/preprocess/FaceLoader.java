package org.idferm.data.preprocess;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.cache.ContentKey;
import org.idferm.data.cache.FaceCache;
import org.idferm.data.cache.FaceKeys;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Problem;

/**
 * Reads and aligns many faces with several threads, through a {@link FaceCache} if there is one.
 * Results come in the order asked for and do not depend on the number of threads or the cache.
 */
public final class FaceLoader {

  private static final int AHEAD_PER_THREAD = 16;
  private static final int PATIENCE_SECONDS = 30;

  private final Preprocessor preprocessor;
  private final int threads;
  private final Optional<FaceCache> cache;
  private final Optional<FaceKeys> keys;
  private final LongAdder found = new LongAdder();

  /**
   * A face, aligned.
   *
   * @param face the face
   * @param image 64x64, values 0 to 255; shared, not to be changed
   * @param key by which the cache finds it again; empty without a cache
   */
  public record Loaded(Face face, GrayImage image, Optional<ContentKey> key) {}

  /**
   * Makes a loader.
   *
   * @param preprocessor aligns the faces
   * @param threads how many to use, 1 or more
   * @param cache where aligned faces are looked up and kept, of 64x64 pixels; stays the caller's
   */
  public FaceLoader(Preprocessor preprocessor, int threads, Optional<FaceCache> cache) {
    this.preprocessor = preprocessor;
    this.threads = threads;
    this.cache = cache;
    this.keys = cache.map(c -> new FaceKeys(preprocessor.alignmentKey()));
  }

  /**
   * Loads faces.
   *
   * @param faces each face once
   * @param progress told of every face done
   * @param stop asked between faces; what the cache has been given by then stays in it
   * @param loaded takes every face that can be used, and its 64x64 pixels with values 0 to 255
   * @param problems takes the files of every face that cannot be used
   * @throws org.idferm.core.train.StoppedException if a stop was requested
   */
  public void load(
      Collection<Face> faces,
      Progress progress,
      StopSignal stop,
      Consumer<Loaded> loaded,
      Consumer<Problem> problems) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Deque<Future<Loaded>> pending = new ArrayDeque<>();
    try (Progress.Task task = progress.begin("aligning faces", faces.size())) {
      Iterator<Face> next = faces.iterator();
      for (int done = 1; done <= faces.size(); done++) {
        stop.check("while faces were aligned");
        while (next.hasNext() && pending.size() < AHEAD_PER_THREAD * threads) {
          Face face = next.next();
          pending.add(pool.submit(() -> load(face)));
        }
        try {
          loaded.accept(result(pending.remove()));
        } catch (BadFileException e) {
          problems.accept(e.problem());
        }
        task.at(done);
      }
      cache.ifPresent(c -> task.remark(remark(c)));
    } finally {
      // No interrupts: they would close the cache's files.
      pending.forEach(f -> f.cancel(false));
      end(pool);
    }
  }

  /** Waits for what is under way, so that nobody uses the cache when the caller closes it. */
  private static void end(ExecutorService pool) {
    pool.shutdown();
    try {
      boolean unused = pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Loaded load(Face face) {
    return cache.isEmpty()
        ? new Loaded(face, preprocessor.align(face), Optional.empty())
        : load(face, cache.get(), keys.orElseThrow());
  }

  private Loaded load(Face face, FaceCache known, FaceKeys keys) {
    ContentKey key = keys.of(face);
    Optional<GrayImage> stored = known.get(key);
    if (stored.isPresent()) {
      found.increment();
      return new Loaded(face, stored.get(), Optional.of(key));
    }
    GrayImage image = preprocessor.align(face);
    if (!keys.of(face).equals(key)) {
      return new Loaded(face, image, Optional.empty()); // the file has changed meanwhile
    }
    known.put(key, image);
    return new Loaded(face, image, Optional.of(key));
  }

  /** A face that was loaded before, from the cache if it is still there. */
  GrayImage reload(Face face, ContentKey key) {
    return cache.flatMap(c -> c.get(key)).orElseGet(() -> preprocessor.align(face));
  }

  private String remark(FaceCache c) {
    int damaged = c.damaged();
    return "%d from the cache%s"
        .formatted(
            found.sum(), damaged == 0 ? "" : ", %d damaged cache files deleted".formatted(damaged));
  }

  private static Loaded result(Future<Loaded> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while faces were aligned", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
