package org.idferm.hng.train;

import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.idferm.core.graph.Graph;
import org.idferm.hng.TestFaces;
import org.idferm.hng.feature.FeatureNetOptions;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.feature.IdentityNet;
import org.idferm.hng.feature.PerceptualNet;
import org.idferm.hng.network.HngOptions;

/** A training of toy size: three people, four faces each, networks of width 2. */
final class ToyTraining {

  static final int BATCH = 4;

  private static final int EACH = 4;
  private static final double RATE = 3e-3;

  final float[][] faces = TestFaces.people(3, EACH);
  final FeatureNets nets = nets();

  private static FeatureNets nets() {
    FeatureNetOptions options = new FeatureNetOptions(4, 64);
    try (Graph values = Graph.create(2)) {
      new PerceptualNet(values, options.perceptual());
      new IdentityNet(values, options.identity());
      return new FeatureNets(options, values.copyOfParameters());
    }
  }

  HngTrainer trainer(int steps) {
    return trainer(new HngTrainingOptions(steps, BATCH, RATE, 5));
  }

  HngTrainer trainer(HngTrainingOptions training) {
    return trainer(training, System::nanoTime);
  }

  HngTrainer trainer(HngTrainingOptions training, LongSupplier clock) {
    return new HngTrainer(
        new HngOptions(2, 8, 0.1), HngLossWeights.defaults(), training, nets, 1, clock);
  }

  /** Pairs of a face and the first of the same person. */
  HngBatch batch(long step, int size) {
    SplittableRandom random = new SplittableRandom(step);
    float[][] inputs = new float[size][];
    float[][] targets = new float[size][];
    float[][] guides = new float[size][];
    for (int i = 0; i < size; i++) {
      int index = random.nextInt(faces.length);
      inputs[i] = faces[index];
      targets[i] = faces[index / EACH * EACH];
      guides[i] = faces[random.nextInt(3) * EACH];
    }
    return new HngBatch(inputs, targets, guides);
  }
}
