package org.idferm.data.preprocess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.Problems;

/**
 * Faces read and aligned once. With a cache they lie on disk, and a face takes some hundred bytes
 * of memory; without one they are in memory, 16 KiB a face.
 */
public final class AlignedFaces {

  private final Map<Frame, Function<Face, GrayImage>> images = new HashMap<>();

  /** Two faces of one video differ in their frame only. */
  private record Frame(Path image, int frame) {
    static Frame of(Face face) {
      return new Frame(face.image(), face.frame());
    }
  }

  private AlignedFaces() {}

  /**
   * Reads and aligns faces, without a cache.
   *
   * @param root the data set's directory; messages name files relative to it
   * @param faces the faces; a frame that occurs twice is read once
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
    FaceLoader loader = new FaceLoader(preprocessor, threads, Optional.empty());
    return load(root, faces, loader, progress, StopSignal.never());
  }

  /**
   * Reads and aligns faces. The result depends neither on the number of threads nor on the cache.
   *
   * @param root the data set's directory; messages name files relative to it
   * @param faces the faces; a frame that occurs twice is read once
   * @param loader aligns them, or finds them in its cache, which must stay open as long as the
   *     result is used
   * @param progress told of every face done
   * @param stop asked between faces
   * @return the aligned faces
   * @throws org.idferm.core.error.DataException one line about all files that cannot be used
   * @throws org.idferm.core.train.StoppedException if a stop was requested
   */
  public static AlignedFaces load(
      Path root, Collection<Face> faces, FaceLoader loader, Progress progress, StopSignal stop) {
    Map<Frame, Face> byFrame = new LinkedHashMap<>();
    faces.forEach(f -> byFrame.putIfAbsent(Frame.of(f), f));
    AlignedFaces aligned = new AlignedFaces();
    List<Problem> problems = new ArrayList<>();
    loader.load(byFrame.values(), progress, stop, face -> aligned.add(face, loader), problems::add);
    if (!problems.isEmpty()) {
      throw Problems.toException(root.toString(), root, problems);
    }
    return aligned;
  }

  private void add(FaceLoader.Loaded loaded, FaceLoader loader) {
    GrayImage image = loaded.image();
    images.put(
        Frame.of(loaded.face()),
        loaded
            .key()
            .<Function<Face, GrayImage>>map(key -> face -> loader.reload(face, key))
            .orElse(face -> image));
  }

  /**
   * These faces and others.
   *
   * @param others loaded in whatever way
   * @return all of them; what both have is taken from the others
   */
  public AlignedFaces and(AlignedFaces others) {
    AlignedFaces all = new AlignedFaces();
    all.images.putAll(images);
    all.images.putAll(others.images);
    return all;
  }

  /**
   * An aligned face.
   *
   * @param face one of the faces loaded
   * @return 64x64, values 0 to 255; shared, not to be changed
   * @throws IllegalArgumentException if the face was not loaded
   * @throws org.idferm.core.error.DataException if the cache cannot be read any more
   */
  public GrayImage of(Face face) {
    Function<Face, GrayImage> image = images.get(Frame.of(face));
    if (image == null) {
      throw new IllegalArgumentException("not loaded: " + face.image());
    }
    return image.apply(face);
  }
}
