package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.idferm.core.face.GrayImage;
import org.idferm.data.image.ContactSheet;
import org.idferm.data.image.ImageEncoder;
import org.idferm.data.preprocess.FaceAligner;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.experiments.result.HngCurvesFile;
import org.idferm.hng.train.HngBatch;
import org.idferm.hng.train.HngLossRecord;
import org.idferm.hng.train.HngObserver;
import org.idferm.hng.train.HngPairs;

/**
 * What can be looked at while a generator is trained: its losses so far, and what it makes of a
 * handful of training faces, the same in every picture.
 */
final class TrainingDiary implements HngObserver {

  /** The losses of the training so far. */
  static final String LOSSES = "hng-losses.csv";

  /** The directory of the pictures. */
  static final String SAMPLES = "samples";

  private static final int FACES = 8;
  private static final int LINES = 2000;

  private final Path directory;
  private final int fold;
  private final int samplesEvery;
  private final int lossesEvery;
  private final HngBatch faces;
  private final Preprocessor preprocessor = new Preprocessor();

  /**
   * Begins a diary.
   *
   * @param directory where its files are written
   * @param fold the fold's index, 0 if there are none
   * @param pairs the training pairs; those of the first batch are shown
   * @param samplesEvery steps from picture to picture; 0 for none
   * @param lossesEvery steps after which the file of losses is written again
   */
  TrainingDiary(Path directory, int fold, HngPairs pairs, int samplesEvery, int lossesEvery) {
    this.directory = directory;
    this.fold = fold;
    this.samplesEvery = samplesEvery;
    this.lossesEvery = lossesEvery;
    this.faces = pairs.batch(0, FACES);
  }

  @Override
  public void afterStep(View training) {
    List<HngLossRecord> curve = training.curve();
    int step = curve.size();
    if (step % lossesEvery == 0) {
      HngCurvesFile.write(directory.resolve(LOSSES), GeneratorCurve.of(fold, curve, LINES));
    }
    if (samplesEvery > 0 && step % samplesEvery == 0) {
      String name = String.format(Locale.ROOT, "step-%06d.png", step);
      draw(directory.resolve(SAMPLES).resolve(name), training.generate(faces.inputs()));
    }
  }

  /** A face a column: input, generated face, target. */
  private void draw(Path file, float[][] generated) {
    ContactSheet sheet = new ContactSheet(FACES, FaceAligner.SIZE, FaceAligner.SIZE);
    for (float[] input : faces.inputs()) {
      sheet.add(image(input), "input");
    }
    for (float[] face : generated) {
      sheet.add(image(face), "generated");
    }
    for (float[] target : faces.targets()) {
      sheet.add(image(target), "target");
    }
    ImageEncoder.writePng(file, sheet.draw());
  }

  private GrayImage image(float[] values) {
    return preprocessor.fromGenerator(values);
  }
}
