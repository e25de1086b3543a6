package org.idferm.experiments.bench;

import org.idferm.core.face.GrayImage;
import org.idferm.data.preprocess.FaceAligner;
import org.idferm.data.preprocess.Patch;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.data.synthetic.Activations;
import org.idferm.data.synthetic.FaceRenderer;
import org.idferm.data.synthetic.RenderedFace;
import org.idferm.data.synthetic.Scene;
import org.idferm.data.synthetic.SyntheticIdentity;

/** Alignment, equalisation, plane fit and standardisation of decoded images, on one thread. */
final class PreprocessBench {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  private PreprocessBench() {}

  static double[] run(int batch, int steps, StepClock clock) {
    RenderedFace face =
        new FaceRenderer()
            .render(SyntheticIdentity.of(1, 0), Activations.neutral(), Scene.PLAIN, WIDTH, HEIGHT);
    FaceAligner aligner = new FaceAligner();
    Preprocessor preprocessor = new Preprocessor();
    clock.start();
    for (int i = 0; i < Benchmark.WARM_UP + steps; i++) {
      for (int j = 0; j < batch; j++) {
        GrayImage aligned = aligner.align(face.image(), face.landmarks());
        preprocessor.network(aligned, Patch.test());
      }
      clock.tick();
    }
    return clock.milliseconds(steps);
  }
}
