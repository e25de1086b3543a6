package org.idferm.experiments.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;
import org.idferm.data.synthetic.layout.FaceSetPlan;
import org.idferm.data.synthetic.layout.FaceSetWriter;
import org.idferm.experiments.config.SyntheticConfig;

/** Faces that the program draws, as a data set in CK+'s layout. */
final class SyntheticFaces {

  private static final int EXPRESSIONS = 7;

  private SyntheticFaces() {}

  /**
   * Writes the faces, unless an earlier run has done so.
   *
   * @param directory appears only when everything is in it
   * @param wanted how many people, how large
   * @param seed who they are
   * @return the directory
   */
  static Path in(
      Path directory,
      SyntheticConfig wanted,
      long seed,
      int threads,
      Progress progress,
      StopSignal stop) {
    if (Files.exists(directory)) {
      return directory;
    }
    long sequences = (long) EXPRESSIONS * wanted.subjects();
    try (Progress.Task task = progress.begin("synthetic faces", sequences)) {
      new FaceSetWriter(threads)
          .write(
              FaceSetPlan.ckPlus(options(wanted, seed)),
              directory,
              (done, total) -> {
                stop.check("while faces were written"); // the writer removes what it has written
                task.at(done);
              });
    }
    return directory;
  }

  private static SyntheticFaceSetOptions options(SyntheticConfig wanted, long seed) {
    SyntheticFaceSetOptions standard = SyntheticFaceSetOptions.defaults();
    return new SyntheticFaceSetOptions(
        wanted.subjects(),
        wanted.framesPerSequence(),
        wanted.imageSize(),
        wanted.imageSize(),
        seed,
        standard.minIntensity(),
        standard.maxIntensity(),
        standard.poseDegrees(),
        standard.lightVariation(),
        standard.noise());
  }
}
