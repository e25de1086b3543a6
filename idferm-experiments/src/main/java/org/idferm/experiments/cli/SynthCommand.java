package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;
import org.idferm.data.synthetic.layout.FaceSetPlan;
import org.idferm.data.synthetic.layout.FaceSetWriter;
import org.idferm.data.synthetic.layout.SetFactors;
import org.idferm.data.synthetic.layout.SyntheticLayouts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm synth}: writes synthetic faces in a data set's directory layout. */
@Command(
    name = "synth",
    description = "Writes synthetic faces in the directory layout of a data set.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm synth faces",
      "  idferm synth faces --subjects 50 --seed 7 --size 128 --frames 6",
      "  idferm synth faces --layout mmi --intensity 0.8:1",
      "  idferm synth faces --layout oulu --lights strong,weak,dark",
      "  idferm synth faces --layout multipie --poses -45,0,45 --lights 07",
      "  idferm synth faces --layout manifest --poses -30,0,30 --occluded 0.5",
      "  idferm run configs/small/ckplus-7.yaml --data faces"
    })
final class SynthCommand implements Callable<Integer> {

  private final StopSignal stop;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "A new or empty directory.")
  private Path out;

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      defaultValue = "ckplus",
      description = "ckplus, mmi, oulu, multipie or manifest; ${DEFAULT-VALUE} by default.")
  private String layout;

  @Option(
      names = "--subjects",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "People, from 1; at most 999 for mmi, oulu and multipie; ${DEFAULT-VALUE} by default.")
  private int subjects;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where all randomness comes from; ${DEFAULT-VALUE} by default.")
  private long seed;

  @Option(
      names = "--size",
      paramLabel = "PX",
      defaultValue = "128",
      description = "Width and height of an image; ${DEFAULT-VALUE} by default.")
  private int size;

  @Option(
      names = "--frames",
      paramLabel = "N",
      defaultValue = "6",
      description =
          "Frames from neutral to apex, for mmi and back; ${DEFAULT-VALUE} by default. Of multipie"
              + " the apex alone is written.")
  private int frames;

  @Option(
      names = "--intensity",
      paramLabel = "MIN:MAX",
      description = "Strength of the apexes, 0 to 1; 0.4:1 by default.")
  private String intensity;

  @Option(
      names = "--poses",
      paramLabel = "DEG",
      split = ",",
      description =
          "Yaw angles, -45 to 45, positive to the right of the image; everything is shown at each."
              + " By default frontal; for multipie all seven cameras.")
  private List<Double> poses = List.of();

  @Option(
      names = "--lights",
      paramLabel = "NAME",
      split = ",",
      description =
          "Lights; everything is shown under each. oulu: strong (default), weak, dark, infrared;"
              + " multipie: 00, 05, 07, 13 (default: all); else studio, front, left, right, above,"
              + " weak, dark (default: drawn for each sequence).")
  private List<String> lights = List.of();

  @Option(
      names = "--occluded",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "Share of the sequences, 0 to 1, in which sunglasses, a scarf, a hand, an eye patch or"
              + " hair hides a part of the face; never in neutral first frames. None by default.")
  private double occluded;

  SynthCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() {
    FaceSetPlan plan =
        new FaceSetPlan(
            SyntheticLayouts.named(layout), options(), new SetFactors(poses, lights, occluded));
    int threads = Runtime.getRuntime().availableProcessors();
    Progress progress = new ConsoleProgress(Terminal.ofErrorStream());
    try (Progress.Task task = progress.begin("Writing faces", plan.sequences())) {
      new FaceSetWriter(threads).write(plan, out, (done, all) -> report(task, done));
    } catch (StoppedException e) {
      spec.commandLine().getErr().printf("idferm: %s%n", e.getMessage());
      return ExitCode.INTERRUPTED;
    }
    spec.commandLine().getOut().printf("Faces: %s%n", out);
    return ExitCode.OK;
  }

  private SyntheticFaceSetOptions options() {
    SyntheticFaceSetOptions base = SyntheticFaceSetOptions.defaults();
    double[] range = {base.minIntensity(), base.maxIntensity()};
    if (intensity != null) {
      range = range(intensity);
    }
    return new SyntheticFaceSetOptions(
        subjects,
        frames,
        size,
        size,
        seed,
        range[0],
        range[1],
        base.poseDegrees(),
        base.lightVariation(),
        base.noise());
  }

  private static double[] range(String text) {
    String[] limits = text.split(":", -1);
    try {
      if (limits.length == 2) {
        return new double[] {Double.parseDouble(limits[0]), Double.parseDouble(limits[1])};
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new ConfigurationException(
        "--intensity is '%s', expected two numbers from 0 to 1, for example 0.4:1".formatted(text));
  }

  /** Leaves the writer by an exception if it is to stop: it then removes what it has written. */
  private void report(Progress.Task task, long done) {
    task.at(done);
    if (stop.requested()) {
      throw new StoppedException("stopped, no face set was written: run the same command again");
    }
  }
}
