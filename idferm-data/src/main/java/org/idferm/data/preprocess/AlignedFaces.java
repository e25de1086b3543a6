package org.idferm.data.preprocess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.progress.Progress;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.Problems;

/** Faces read and aligned once, in memory: 16 KiB a face. */
public final class AlignedFaces {

  private final Map<Key, GrayImage> images;

  /** A video is the image of many faces. */
  private record Key(Path image, int frame) {
    static Key of(Face face) {
      return new Key(face.image(), face.frame());
    }
  }

  private AlignedFaces(Map<Key, GrayImage> images) {
    this.images = images;
  }

  /**
   * Reads and aligns faces. The result does not depend on the number of threads.
   *
   * @param root the data set's directory; messages name files relative to it
   * @param faces the faces; an image, or frame of a video, that occurs twice is read once
   * @param preprocessor aligns them
   * @param threads how many to use, 1 or more
   * @param progress told of every face done
   * @return the aligned faces
   * @throws org.idferm.core.error.DataException one line about all files that cannot be used
   */
  public static AlignedFaces load(
      Path root,
      Collection<Face> faces,
      Preprocessor preprocessor,
      int threads,
      Progress progress) {
    Map<Key, Face> byImage = new LinkedHashMap<>();
    faces.forEach(f -> byImage.putIfAbsent(Key.of(f), f));
    Map<Key, GrayImage> images = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Progress.Task task = progress.begin("aligning faces", byImage.size())) {
      List<Future<GrayImage>> pending =
          byImage.values().stream().map(f -> pool.submit(() -> preprocessor.align(f))).toList();
      int done = 0;
      for (Key image : byImage.keySet()) {
        try {
          images.put(image, result(pending.get(done)));
        } catch (BadFileException e) {
          problems.add(e.problem());
        }
        task.at(++done);
      }
    } finally {
      pool.shutdownNow();
    }
    if (!problems.isEmpty()) {
      throw Problems.toException(root.toString(), root, problems);
    }
    return new AlignedFaces(images);
  }

  private static GrayImage result(Future<GrayImage> future) {
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

  /**
   * An aligned face.
   *
   * @param face one of the faces loaded
   * @return 64x64, values 0 to 255; shared, not to be changed
   * @throws IllegalArgumentException if the face was not loaded
   */
  public GrayImage of(Face face) {
    GrayImage image = images.get(Key.of(face));
    if (image == null) {
      throw new IllegalArgumentException("not loaded: " + face.image());
    }
    return image;
  }
}
