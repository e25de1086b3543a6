package org.idferm.benchmarks;

import java.util.concurrent.TimeUnit;
import org.idferm.core.face.GrayImage;
import org.idferm.data.preprocess.FaceAligner;
import org.idferm.data.preprocess.Patch;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.data.synthetic.Activations;
import org.idferm.data.synthetic.FaceRenderer;
import org.idferm.data.synthetic.RenderedFace;
import org.idferm.data.synthetic.Scene;
import org.idferm.data.synthetic.SyntheticIdentity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decoded face of 320x240 pixels: aligned, then made a network's input. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PreprocessBenchmark {

  private final FaceAligner aligner = new FaceAligner();
  private final Preprocessor preprocessor = new Preprocessor();
  private RenderedFace face;
  private GrayImage aligned;

  @Setup
  public void render() {
    face =
        new FaceRenderer()
            .render(SyntheticIdentity.of(1, 0), Activations.neutral(), Scene.PLAIN, 320, 240);
    aligned = align();
  }

  @Benchmark
  public GrayImage align() {
    return aligner.align(face.image(), face.landmarks());
  }

  @Benchmark
  public float[] normalise() {
    return preprocessor.network(aligned, Patch.test());
  }
}
