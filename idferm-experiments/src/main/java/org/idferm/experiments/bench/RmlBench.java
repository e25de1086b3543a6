package org.idferm.experiments.bench;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.idferm.rml.loss.MetricLosses;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.idferm.rml.train.FerTrainer;
import org.idferm.rml.train.FerTrainingOptions;
import org.idferm.rml.train.LabelledImages;
import org.idferm.rml.train.QueryBatch;
import org.idferm.rml.train.Reload;
import org.idferm.rml.train.TrainingControl;
import org.idferm.rml.train.TrainingQueries;

/** Steps of Algorithm 2 as the trainer takes them: softmax and adaptive RML on K queries. */
final class RmlBench {

  private RmlBench() {}

  static double[] run(int batch, int steps, int width, StepClock clock) {
    FerNetOptions standard = FerNetOptions.defaults(Benchmark.CLASSES);
    FerNetOptions net =
        new FerNetOptions(
            width, standard.hidden(), standard.embedding(), standard.classes(), standard.slope());
    QueryBatch queries =
        new QueryBatch(
            Benchmark.noise(batch, FerNet.PIXELS, 1),
            Benchmark.noise(batch, FerNet.PIXELS, 2),
            Benchmark.labels(batch));
    int all = Benchmark.WARM_UP + steps;
    TrainingQueries epoch =
        new TrainingQueries() {
          @Override
          public Iterable<QueryBatch> epoch(int number) {
            return Collections.nCopies(all, queries);
          }

          @Override
          public int batchesPerEpoch() {
            return all;
          }
        };
    new FerTrainer(
            net,
            MetricLosses.create("rml", Map.of()),
            new FerTrainingOptions(1, 1e-3, 0.9, 1e-4, 1, 10, Reload.LOSS, 1e9),
            1)
        .train(
            epoch,
            new LabelledImages(Benchmark.noise(1, FerNet.PIXELS, 3), new int[] {0}),
            new TrainingControl("bench", clock, () -> false, Optional.empty()));
    return clock.milliseconds(steps);
  }
}
