package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.idferm.data.synthetic.CkPlusWriter;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm synth}: writes synthetic faces in CK+'s directory layout. */
@Command(
    name = "synth",
    description = "Writes synthetic faces in the directory layout of CK+.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm synth faces",
      "  idferm synth faces --subjects 50 --seed 7 --size 128 --frames 6",
      "  idferm run configs/ckplus-7-small.yaml --data faces"
    })
final class SynthCommand implements Callable<Integer> {

  private static final int SEQUENCES_PER_SUBJECT = 7;

  private final StopSignal stop;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OUT", description = "A new or empty directory.")
  private Path out;

  @Option(
      names = "--subjects",
      paramLabel = "N",
      defaultValue = "20",
      description = "People, 1 to 999; ${DEFAULT-VALUE} by default.")
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
      description = "Frames from neutral to apex; ${DEFAULT-VALUE} by default.")
  private int frames;

  SynthCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() {
    SyntheticFaceSetOptions base = SyntheticFaceSetOptions.defaults();
    SyntheticFaceSetOptions options =
        new SyntheticFaceSetOptions(
            subjects,
            frames,
            size,
            size,
            seed,
            base.minIntensity(),
            base.maxIntensity(),
            base.poseDegrees(),
            base.lightVariation(),
            base.noise());
    int threads = Runtime.getRuntime().availableProcessors();
    int total = subjects * SEQUENCES_PER_SUBJECT;
    Progress progress = new ConsoleProgress(Terminal.ofErrorStream());
    try (Progress.Task task = progress.begin("Writing faces", total)) {
      new CkPlusWriter(threads).write(options, out, (done, all) -> report(task, done));
    } catch (StoppedException e) {
      spec.commandLine().getErr().printf("idferm: %s%n", e.getMessage());
      return ExitCode.INTERRUPTED;
    }
    spec.commandLine().getOut().printf("Faces: %s%n", out);
    return ExitCode.OK;
  }

  /** Leaves the writer by an exception if it is to stop: it then removes what it has written. */
  private void report(Progress.Task task, int done) {
    task.at(done);
    if (stop.requested()) {
      throw new StoppedException("stopped, no face set was written: run the same command again");
    }
  }
}
