package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.cache.ContentKey;
import org.idferm.data.cache.FaceCache;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.Problems;
import org.idferm.data.index.FaceIndex;
import org.idferm.data.index.NeutralPairs;
import org.idferm.data.preprocess.FaceAligner;
import org.idferm.data.preprocess.FaceLoader;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.data.sample.PairDraw;
import org.idferm.data.sample.PairSampler;
import org.idferm.hng.feature.Mirror;
import org.idferm.hng.train.HngBatch;
import org.idferm.hng.train.HngPairs;

/**
 * Training pairs of a data set of any size: its list and its aligned faces lie on disk, memory
 * holds a key of some dozen bytes a face.
 */
final class IndexedPairs implements HngPairs, AutoCloseable {

  private static final int FEWEST_PEOPLE = 2;

  private final FaceIndex index;
  private final NeutralPairs pairs;
  private final Preprocessor preprocessor;
  private final FaceCache cache;
  private final ContentKey[] keys;
  private final PairSampler sampler;

  private IndexedPairs(
      FaceIndex index,
      NeutralPairs pairs,
      Preprocessor preprocessor,
      FaceCache cache,
      ContentKey[] keys,
      long seed) {
    this.index = index;
    this.pairs = pairs;
    this.preprocessor = preprocessor;
    this.cache = cache;
    this.keys = keys;
    this.sampler = new PairSampler(pairs, seed);
  }

  /**
   * Lists a data set and aligns its faces.
   *
   * @param reader knows the directory's layout
   * @param root the data set's directory
   * @param preprocessor aligns the faces
   * @param threads how many to use
   * @param cacheDirectory where aligned faces are kept; the list lies there too
   * @param seed decides the batches
   * @throws DataException one line about all files that cannot be used, or if fewer than two people
   *     have a neutral face
   */
  static IndexedPairs open(
      FaceDatasetReader reader,
      Path root,
      Preprocessor preprocessor,
      int threads,
      Path cacheDirectory,
      long seed,
      Progress progress,
      StopSignal stop) {
    FaceCache cache = FaceCache.open(cacheDirectory, FaceAligner.SIZE, FaceAligner.SIZE);
    List<Problem> problems = new ArrayList<>();
    FaceIndex index = null;
    try {
      index = FaceIndex.of(reader, root, cacheDirectory, problems::add);
      refuse(problems, root);
      NeutralPairs pairs = NeutralPairs.of(index);
      if (pairs.people() < FEWEST_PEOPLE) {
        throw new DataException(
            "%s: %d of %d people have a neutral face; training pairs need at least %d"
                .formatted(root, pairs.people(), index.subjects().size(), FEWEST_PEOPLE));
      }
      FaceLoader loader = new FaceLoader(preprocessor, threads, Optional.of(cache));
      ContentKey[] keys = align(index, loader, root, progress, stop);
      return new IndexedPairs(index, pairs, preprocessor, cache, keys, seed);
    } catch (RuntimeException e) {
      cache.close(); // keeps what has been aligned
      if (index != null) {
        index.close();
      }
      throw e;
    }
  }

  private static ContentKey[] align(
      FaceIndex index, FaceLoader loader, Path root, Progress progress, StopSignal stop) {
    ContentKey[] keys = new ContentKey[index.size()];
    List<Problem> problems = new ArrayList<>();
    int[] next = {0};
    loader.load(
        faces(index),
        progress,
        stop,
        loaded -> keys[next[0]++] = loaded.key().orElse(null),
        problem -> {
          next[0]++;
          problems.add(problem);
        });
    refuse(problems, root);
    return keys;
  }

  private static void refuse(List<Problem> problems, Path root) {
    if (!problems.isEmpty()) {
      throw Problems.toException(root.toString(), root, problems);
    }
  }

  /** The faces of an index, each made when it is asked for. */
  private static List<Face> faces(FaceIndex index) {
    return new AbstractList<>() {
      @Override
      public Face get(int i) {
        return index.get(i).face();
      }

      @Override
      public int size() {
        return index.size();
      }
    };
  }

  /** What was found, in numbers. */
  PretrainSummary summary(String name) {
    return new PretrainSummary(
        name, pairs.people(), pairs.guides(), index.size(), pairs.facesWithoutTarget());
  }

  @Override
  public HngBatch batch(long step, int size) {
    List<PairDraw> draws = sampler.batch(step, size);
    return new HngBatch(
        images(draws, PairDraw::input, PairDraw::flip),
        images(draws, PairDraw::target, PairDraw::flip),
        images(draws, d -> pairs.guide(d.guide()), PairDraw::flipGuide));
  }

  private float[][] images(
      List<PairDraw> draws, ToIntFunction<PairDraw> position, Predicate<PairDraw> flip) {
    return draws.stream()
        .map(d -> image(position.applyAsInt(d), flip.test(d)))
        .toArray(float[][]::new);
  }

  private float[] image(int position, boolean flip) {
    float[] image = preprocessor.generator(aligned(position));
    return flip ? Mirror.flip(image) : image;
  }

  private GrayImage aligned(int position) {
    return Optional.ofNullable(keys[position])
        .flatMap(cache::get)
        .orElseGet(() -> preprocessor.align(index.get(position).face()));
  }

  @Override
  public void close() {
    cache.close();
    index.close();
  }
}
