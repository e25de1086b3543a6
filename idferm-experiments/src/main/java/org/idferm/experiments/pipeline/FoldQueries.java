package org.idferm.experiments.pipeline;

import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.idferm.core.face.GrayImage;
import org.idferm.data.preprocess.Patch;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.data.sample.ClassBalancedSampler;
import org.idferm.rml.train.QueryBatch;
import org.idferm.rml.train.TrainingQueries;

/**
 * A fold's training queries: mini-batches of random images of every class, each with one of the ten
 * patches (five crops, flipped or not) drawn anew every epoch. A reference is cut by the same patch
 * as its query.
 */
public final class FoldQueries implements TrainingQueries {

  private static final List<Patch> PATCHES = Patch.training();

  private final Preprocessor preprocessor;
  private final List<GrayImage> queries;
  private final List<GrayImage> references;
  private final int[] labels;
  private final ClassBalancedSampler sampler;
  private final long seed;

  /**
   * Prepares batches.
   *
   * @param preprocessor cuts and normalises
   * @param queries aligned 64x64 faces
   * @param references generated faces in the same order, or none
   * @param labels the queries' classes
   * @param classes the number of classes
   * @param perClass images of each class in a batch
   * @param seed decides batches and patches
   */
  public FoldQueries(
      Preprocessor preprocessor,
      List<GrayImage> queries,
      List<GrayImage> references,
      int[] labels,
      int classes,
      int perClass,
      long seed) {
    this.preprocessor = preprocessor;
    this.queries = queries;
    this.references = references;
    this.labels = labels;
    this.sampler =
        new ClassBalancedSampler(IntStream.of(labels).boxed().toList(), classes, perClass, seed);
    this.seed = seed;
  }

  @Override
  public Iterable<QueryBatch> epoch(int epoch) {
    return () -> {
      SplittableRandom random = new SplittableRandom(seed ^ ((long) epoch << 32));
      Iterator<int[]> batches = sampler.epoch(epoch).iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return batches.hasNext();
        }

        @Override
        public QueryBatch next() {
          return batch(batches.next(), random);
        }
      };
    };
  }

  private QueryBatch batch(int[] indices, SplittableRandom random) {
    float[][] x = new float[indices.length][];
    float[][] reference = new float[references.isEmpty() ? 0 : indices.length][];
    int[] y = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      Patch patch = PATCHES.get(random.nextInt(PATCHES.size()));
      x[i] = preprocessor.network(queries.get(indices[i]), patch);
      if (!references.isEmpty()) {
        reference[i] = preprocessor.network(references.get(indices[i]), patch);
      }
      y[i] = labels[indices[i]];
    }
    return new QueryBatch(x, reference, y);
  }

  @Override
  public int batchesPerEpoch() {
    return sampler.batchesPerEpoch();
  }
}
