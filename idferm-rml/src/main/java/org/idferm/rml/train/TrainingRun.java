package org.idferm.rml.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.idferm.core.error.UserException;
import org.idferm.core.graph.BatchedForward;
import org.idferm.core.graph.Graph;
import org.idferm.core.io.CheckpointFiles;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.MomentumSgd;
import org.idferm.core.train.NonFiniteLossException;
import org.idferm.core.train.StoppedException;
import org.idferm.rml.loss.BatchShape;
import org.idferm.rml.network.FerNet;
import org.idferm.rml.network.FerNetOptions;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One run of a {@link FerTrainer}: its graph, its state, and the loop over epochs. */
final class TrainingRun implements AutoCloseable {

  private static final int MAX_RESTARTS = 8;

  private final FerTrainer trainer;
  private final TrainingQueries queries;
  private final TrainingControl control;
  private final Graph graph;
  private final EpochStep step;
  private final Validation validation;
  private final MomentumSgd optimizer;
  private final HalveAndReload policy;
  private final List<EpochRecord> curve = new ArrayList<>();
  private Map<String, INDArray> best;
  private Map<String, INDArray> reloadable;
  private int bestEpoch;

  TrainingRun(
      FerTrainer trainer,
      TrainingQueries queries,
      LabelledImages validationSet,
      TrainingControl control) {
    FerTrainingOptions options = trainer.options();
    BatchShape.of(validationSet.labels(), trainer.net().classes());
    this.trainer = trainer;
    this.queries = queries;
    this.control = control;
    this.graph = Graph.create(trainer.seed());
    FerNetOptions net = trainer.net().withExtraClasses(queries.extraClasses());
    JointLoss joint = new JointLoss(graph, net, trainer.loss(), options.lambda());
    this.optimizer =
        new MomentumSgd(options.learningRate(), options.momentum(), options.weightDecay());
    this.step = new EpochStep(graph, joint, trainer, net.classes(), optimizer);
    this.validation =
        new Validation(
            new BatchedForward(graph, joint.images(), joint.logits()),
            validationSet,
            trainer.net().classes());
    this.policy = new HalveAndReload(options.patience(), options.reload());
    InitialParameters.carry(trainer.initial(), graph.parameters());
    this.best = graph.copyOfParameters();
    this.reloadable = best;
  }

  /** Trains from the beginning or the checkpoint to the last epoch. */
  TrainedFerNet finish() {
    control
        .checkpoint()
        .flatMap(file -> new CheckpointFiles(file).newest())
        .ifPresent(this::resume);
    int epochs = trainer.options().epochs();
    long steps = (long) epochs * queries.batchesPerEpoch();
    try (Progress.Task task = control.progress().begin(control.title(), steps)) {
      while (curve.size() < epochs) {
        int epoch = curve.size() + 1;
        EpochRecord done = epoch(epoch, task);
        task.remark(
            String.format(
                Locale.ROOT,
                "loss %.3f, validation %.1f %%",
                done.loss(),
                100 * done.validationAccuracy()));
        control.checkpoint().ifPresent(this::save);
      }
    }
    Map<String, INDArray> parameters = FerNet.withClasses(copy(best), trainer.net().classes());
    return new TrainedFerNet(trainer.net(), parameters, bestEpoch, curve);
  }

  private EpochRecord epoch(int epoch, Progress.Task task) {
    long start = System.nanoTime();
    for (int restarts = 0; ; restarts++) {
      try {
        EpochSums sums = steps(epoch, task);
        Validation.Score score = validation.score();
        if (!Double.isFinite(score.loss())) {
          throw new NonFiniteLossException("validation", score.loss());
        }
        return conclude(epoch, sums, score, restarts, start);
      } catch (NonFiniteLossException e) {
        if (restarts == MAX_RESTARTS) {
          throw new UserException(
              "%s diverges in epoch %d (%s), even at learning rate %s: begin with a smaller one"
                  .formatted(control.title(), epoch, e.getMessage(), optimizer.learningRate()),
              e);
        }
        halveAndReload();
      }
    }
  }

  private EpochSums steps(int epoch, Progress.Task task) {
    EpochSums sums = new EpochSums();
    long done = (long) (epoch - 1) * queries.batchesPerEpoch();
    for (QueryBatch batch : queries.epoch(epoch)) {
      if (control.stop().getAsBoolean()) {
        throw new StoppedException("%s stopped in epoch %d".formatted(control.title(), epoch));
      }
      step.run(batch, sums);
      task.at(++done);
    }
    if (sums.batches() != queries.batchesPerEpoch()) {
      throw new IllegalStateException(
          "epoch %d has %d batches, not %d"
              .formatted(epoch, sums.batches(), queries.batchesPerEpoch()));
    }
    return sums;
  }

  private EpochRecord conclude(
      int epoch, EpochSums sums, Validation.Score score, int restarts, long start) {
    double loss = sums.loss();
    HalveAndReload.Verdict verdict = policy.judge(loss, score.accuracy(), score.loss());
    double learningRate = optimizer.learningRate();
    if (verdict.best()) {
      replace(graph.copyOfParameters(), reloadable);
      bestEpoch = epoch;
    }
    if (verdict.reloadable()) {
      replace(best, verdict.best() ? best : graph.copyOfParameters());
    }
    if (verdict.reload()) {
      halveAndReload();
    }
    EpochRecord record =
        new EpochRecord(
            epoch,
            loss,
            sums.softmax(),
            sums.metric(),
            sums.accuracy(),
            score.loss(),
            score.accuracy(),
            learningRate,
            verdict.reload(),
            restarts,
            sums.batches(),
            sums.degenerate(),
            sums.comparisons(),
            (System.nanoTime() - start) / 1e9);
    curve.add(record);
    return record;
  }

  private void halveAndReload() {
    graph.load(reloadable);
    // The momentum belongs to the way that is given up.
    optimizer.restore(Map.of());
    optimizer.learningRate(optimizer.learningRate() / 2);
  }

  private void save(Path file) {
    new FerCheckpoint(
            setup(),
            graph.parameters(),
            best,
            reloadable,
            optimizer.state(),
            optimizer.learningRate(),
            policy.state(),
            bestEpoch,
            curve)
        .write(file);
  }

  private void resume(Path file) {
    FerCheckpoint checkpoint = FerCheckpoint.read(file, setup());
    graph.load(checkpoint.current());
    replace(checkpoint.best(), checkpoint.reloadable());
    bestEpoch = checkpoint.bestEpoch();
    optimizer.restore(checkpoint.optimizer());
    close(checkpoint.current());
    close(checkpoint.optimizer());
    optimizer.learningRate(checkpoint.learningRate());
    policy.restore(checkpoint.policy());
    curve.addAll(checkpoint.curve());
  }

  /** The numbers that decide the course of training; not the epochs, which may be extended. */
  private double[] setup() {
    FerNetOptions net = trainer.net();
    FerTrainingOptions options = trainer.options();
    long seed = trainer.seed();
    return new double[] {
      net.width(),
      net.hidden(),
      net.embedding(),
      net.classes(),
      net.slope(),
      options.learningRate(),
      options.momentum(),
      options.weightDecay(),
      options.lambda(),
      options.patience(),
      options.reload() == Reload.LOSS ? 1 : 0,
      options.clipNorm(),
      (int) (seed >>> 32),
      (int) seed,
      queries.batchesPerEpoch(),
      queries.extraClasses(),
      InitialParameters.mark(trainer.initial()),
      trainer.loss().getClass().getName().hashCode()
    };
  }

  /** Frees those of the parameters kept so far that are not kept any more. */
  private void replace(Map<String, INDArray> newBest, Map<String, INDArray> newReloadable) {
    for (Map<String, INDArray> old : List.of(best, reloadable)) {
      if (old != newBest && old != newReloadable) {
        close(old);
      }
    }
    best = newBest;
    reloadable = newReloadable;
  }

  private static void close(Map<String, INDArray> arrays) {
    arrays.values().forEach(INDArray::close);
  }

  private static Map<String, INDArray> copy(Map<String, INDArray> parameters) {
    Map<String, INDArray> copy = new LinkedHashMap<>();
    parameters.forEach((name, value) -> copy.put(name, value.dup('c')));
    return copy;
  }

  @Override
  public void close() {
    step.close();
    optimizer.close();
    close(best);
    close(reloadable);
    graph.close();
  }
}
