package org.idferm.rml.train;

import java.util.Map;
import java.util.Objects;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.idferm.core.train.StoppedException;
import org.idferm.rml.loss.MetricLoss;
import org.idferm.rml.network.FerNetOptions;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains an expression network by Algorithm 2: SGD with momentum on L = L_softmax + λ·L_metric. If
 * the training loss rises by more than 25 %, or validation accuracy does not improve for {@link
 * FerTrainingOptions#patience} epochs, or a loss is not finite, the learning rate is halved and the
 * network of the best loss reloaded, with momentum at rest. The outcome is the epoch with the
 * highest validation accuracy (of equals, the one with the lowest validation loss).
 *
 * @param net the network's sizes
 * @param loss the metric loss
 * @param options how to train
 * @param seed the seed of the initial parameters
 * @param initial parameters by name of a network trained before; those of them that this one has,
 *     but for FC-EC, whose classes may be others, take the place of the seed's. Empty to begin anew
 */
public record FerTrainer(
    FerNetOptions net,
    MetricLoss loss,
    FerTrainingOptions options,
    long seed,
    Map<String, INDArray> initial) {

  /** Checks that nothing is null. The parameters are not copied. */
  public FerTrainer {
    Objects.requireNonNull(net, "net");
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(options, "options");
    initial = Map.copyOf(initial);
  }

  /**
   * Trains from the beginning.
   *
   * @param net the network's sizes
   * @param loss the metric loss
   * @param options how to train
   * @param seed the seed of the initial parameters
   */
  public FerTrainer(FerNetOptions net, MetricLoss loss, FerTrainingOptions options, long seed) {
    this(net, loss, options, seed, Map.of());
  }

  /**
   * Trains. Equal arguments give equal parameters on one machine with one number of threads,
   * whether or not the run was interrupted and resumed.
   *
   * @param queries the training images
   * @param validation images of other people, on which the epoch is chosen
   * @param control progress, stop and checkpoint
   * @return the best network and the course of training
   * @throws StoppedException if {@code control} asked to stop; the last epoch's checkpoint is kept
   * @throws DataException if the checkpoint is damaged or of another run
   * @throws UserException if training diverges in spite of ever smaller learning rates, or a
   *     checkpoint cannot be written
   * @throws ConfigurationException if an initial parameter has another shape than in this network,
   *     or none of them is one of its convolutions'
   * @throws IllegalArgumentException if an image or a label does not fit the network
   */
  public TrainedFerNet train(
      TrainingQueries queries, LabelledImages validation, TrainingControl control) {
    try (TrainingRun run = new TrainingRun(this, queries, validation, control)) {
      return run.finish();
    }
  }
}
