package org.idferm.experiments.pipeline;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.idferm.core.face.GrayImage;
import org.idferm.data.preprocess.Patch;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.data.sample.BatchSampler;
import org.idferm.data.sample.ClassBalancedSampler;
import org.idferm.rml.train.QueryBatch;
import org.idferm.rml.train.TrainingQueries;

/**
 * A fold's training queries in mini-batches, each with one of the ten patches (five crops, flipped
 * or not) drawn anew every epoch. A reference is cut by the same patch as its query.
 */
public final class FoldQueries implements TrainingQueries {

  private static final List<Patch> PATCHES = Patch.training();

  private final Preprocessor preprocessor;
  private final QueryFaces faces;
  private final BatchSampler sampler;
  private final int extraClasses;
  private final long seed;

  /**
   * Prepares batches.
   *
   * @param preprocessor cuts and normalises
   * @param faces the training faces
   * @param sampler which of them make a batch
   * @param extraClasses how many of their classes only serve training
   * @param seed decides the patches
   */
  public FoldQueries(
      Preprocessor preprocessor,
      QueryFaces faces,
      BatchSampler sampler,
      int extraClasses,
      long seed) {
    this.preprocessor = preprocessor;
    this.faces = faces;
    this.sampler = sampler;
    this.extraClasses = extraClasses;
    this.seed = seed;
  }

  /**
   * Prepares batches with as many images of every class, of nobody in particular.
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
    this(
        preprocessor,
        new QueryFaces(
            queries,
            references,
            IntStream.of(labels).boxed().toList(),
            Collections.nCopies(labels.length, 0)),
        new ClassBalancedSampler(IntStream.of(labels).boxed().toList(), classes, perClass, seed),
        0,
        seed);
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
    List<GrayImage> references = faces.references();
    float[][] x = new float[indices.length][];
    float[][] reference = new float[references.isEmpty() ? 0 : indices.length][];
    int[] labels = new int[indices.length];
    int[] persons = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      Patch patch = PATCHES.get(random.nextInt(PATCHES.size()));
      x[i] = preprocessor.network(faces.queries().get(indices[i]), patch);
      if (!references.isEmpty()) {
        reference[i] = preprocessor.network(references.get(indices[i]), patch);
      }
      labels[i] = faces.labels().get(indices[i]);
      persons[i] = faces.persons().get(indices[i]);
    }
    return new QueryBatch(x, reference, labels, persons);
  }

  @Override
  public int batchesPerEpoch() {
    return sampler.batchesPerEpoch();
  }

  @Override
  public int extraClasses() {
    return extraClasses;
  }
}
