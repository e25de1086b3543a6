package org.idferm.experiments.bench;

import java.util.List;
import java.util.Optional;
import org.idferm.core.face.Expression;
import org.idferm.core.graph.Graph;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.rml.ExpressionClassifier;
import org.idferm.rml.model.ModelCard;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;

/** Classification of one batch after the other. */
final class InferBench {

  private InferBench() {}

  static double[] run(int batch, int steps, int width, StepClock clock) {
    FerNetOptions standard = FerNetOptions.defaults(Benchmark.CLASSES);
    FerNetOptions net =
        new FerNetOptions(
            width, standard.hidden(), standard.embedding(), standard.classes(), standard.slope());
    float[][] images = Benchmark.noise(batch, FerNet.PIXELS, 1);
    try (Graph graph = Graph.create(1)) {
      FerNet.classifier(graph, net);
      try (ExpressionClassifier classifier =
          new ExpressionClassifier(card(net), graph.parameters())) {
        clock.start();
        for (int i = 0; i < Benchmark.WARM_UP + steps; i++) {
          classifier.probabilities(images);
          clock.tick();
        }
      }
    }
    return clock.milliseconds(steps);
  }

  private static ModelCard card(FerNetOptions net) {
    List<Expression> classes = Expression.ofCkPlus().subList(0, net.classes());
    return new ModelCard(classes, net, Preprocessor.INPUT, Optional.empty());
  }
}
