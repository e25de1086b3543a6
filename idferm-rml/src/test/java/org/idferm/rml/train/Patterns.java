package org.idferm.rml.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Toy faces: a class is the orientation of stripes, a person their phase; a reference is the
 * person's phase without stripes of any class. Two queries of each of three classes a batch; every
 * two in succession are said to be of one person.
 */
final class Patterns implements TrainingQueries {

  static final int CLASSES = 3;
  private static final int SIZE = 60;

  private final int batches;

  Patterns(int batches) {
    this.batches = batches;
  }

  @Override
  public int batchesPerEpoch() {
    return batches;
  }

  @Override
  public Iterable<QueryBatch> epoch(int epoch) {
    List<QueryBatch> all = new ArrayList<>();
    Random random = new Random(epoch);
    for (int b = 0; b < batches; b++) {
      all.add(batch(random, 0, 1, 2, 0, 1, 2));
    }
    return all;
  }

  static QueryBatch batch(Random random, int... labels) {
    float[][] queries = new float[labels.length][];
    float[][] references = new float[labels.length][];
    for (int i = 0; i < labels.length; i++) {
      double phase = random.nextDouble() * Math.PI;
      queries[i] = image(labels[i], phase, random);
      references[i] = image(CLASSES, phase, random);
    }
    int[] persons = IntStream.range(0, labels.length).map(i -> i / 2).toArray();
    return new QueryBatch(queries, references, labels, persons);
  }

  static LabelledImages validation() {
    QueryBatch batch = batch(new Random(-1), 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2);
    return new LabelledImages(batch.queries(), batch.labels());
  }

  private static float[] image(int kind, double phase, Random random) {
    float[] image = new float[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        double at =
            switch (kind) {
              case 0 -> x;
              case 1 -> y;
              case 2 -> 0.7 * (x + y);
              default -> 0;
            };
        image[y * SIZE + x] =
            (float) (1.4 * Math.sin(phase + at * 0.8) + 0.3 * random.nextGaussian());
      }
    }
    return image;
  }
}
