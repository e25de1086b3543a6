package org.idferm.experiments.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import org.idferm.core.face.Face;
import org.idferm.core.io.NpzFile;
import org.idferm.data.fold.Fold;
import org.idferm.data.preprocess.Patch;
import org.idferm.experiments.config.ConfigPaths;
import org.idferm.experiments.config.RmlConfig;
import org.idferm.rml.loss.MetricLoss;
import org.idferm.rml.network.FerNetOptions;
import org.idferm.rml.train.FerTrainer;
import org.idferm.rml.train.FerTrainingOptions;
import org.idferm.rml.train.LabelledImages;
import org.idferm.rml.train.Reload;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The expression network's training as a configuration has it.
 *
 * @param data the faces
 * @param fold who trains and who chooses the epoch
 * @param rml the network and its training
 */
record FerTraining(PreparedData data, Fold fold, RmlConfig rml) {

  /** A trainer of a network that begins with some parameters, or with none. */
  FerTrainer trainer(MetricLoss loss, long seed, Map<String, INDArray> initial) {
    FerNetOptions net =
        new FerNetOptions(
            rml.width(),
            rml.hidden(),
            rml.embedding(),
            data.set().classes().size(),
            rml.leakySlope());
    FerTrainingOptions training =
        new FerTrainingOptions(
            rml.epochs(),
            rml.learningRate(),
            rml.momentum(),
            rml.weightDecay(),
            rml.lambda(),
            rml.patience(),
            Reload.valueOf(rml.reload().toUpperCase(Locale.ROOT)),
            rml.clipNorm());
    return new FerTrainer(net, loss, training, seed, initial);
  }

  /** The parameters of the network that a configuration names, if it names one. */
  static Map<String, INDArray> given(RmlConfig rml) {
    return rml.initial().isBlank()
        ? Map.of()
        : NpzFile.read(ConfigPaths.of("rml.initial", rml.initial()));
  }

  /** The images that choose the epoch. */
  LabelledImages validation() {
    // With too few people for a validation set, the training people have to choose the epoch.
    SortedSet<String> people = fold.validation().isEmpty() ? fold.train() : fold.validation();
    List<Face> faces = data.queriesOf(people);
    return new LabelledImages(centres(faces), data.labels(faces));
  }

  /** The centre patches of faces, 60x60 each. */
  float[][] centres(List<Face> faces) {
    return faces.stream()
        .map(f -> data.preprocessor().network(data.aligned().of(f), Patch.test()))
        .toArray(float[][]::new);
  }
}
