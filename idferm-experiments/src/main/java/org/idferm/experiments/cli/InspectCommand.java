package org.idferm.experiments.cli;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.idferm.core.error.Bounds;
import org.idferm.core.model.ModelDirectory;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.core.train.StoppedException;
import org.idferm.data.cache.FaceCache;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.image.ImageEncoder;
import org.idferm.data.landmark.LandmarkSource;
import org.idferm.data.landmark.LandmarkSources;
import org.idferm.data.preprocess.FaceAligner;
import org.idferm.data.preprocess.FaceLoader;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.experiments.inspection.ContactFaces;
import org.idferm.experiments.inspection.Inspection;
import org.idferm.experiments.inspection.InspectionText;
import org.idferm.experiments.inspection.ProblemsFile;
import org.idferm.experiments.inspection.StagesInspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm inspect}: what is in a data set, and what is wrong with it. */
@Command(
    name = "inspect",
    description = "Counts a data set's people, sequences and images, and lists all its problems.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm inspect /data/CK+",
      "  idferm inspect /data/CK+ --set classes=8 --people",
      "  idferm inspect /data/CK+ --contact-sheet faces.png --fail-on-problems",
      "  idferm inspect mine/manifest.csv --dataset manifest --problems problems.csv",
      "  idferm inspect --stages face.png --landmarks face.txt --out stages.png"
    })
final class InspectCommand implements Callable<Integer> {

  private final StopSignal stop;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DATA",
      arity = "0..1",
      description = "The data set's directory; a manifest may be given itself.")
  private Path data;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      defaultValue = "ckplus",
      description = "Whose layout it has; ${DEFAULT-VALUE} by default.")
  private String dataset;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "An option of the data set, as below dataset: in a configuration; may be repeated.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--landmarks",
      paramLabel = "SOURCE",
      defaultValue = LandmarkSources.FILES,
      description =
          "files, face-api or dlib, as dataset.landmarks; with --stages also a landmark file;"
              + " ${DEFAULT-VALUE} by default.")
  private String landmarks;

  @Mixin private FoldOptions folds;

  @Option(names = "--people", description = "Show every person's counts as well.")
  private boolean people;

  @Option(
      names = "--contact-sheet",
      paramLabel = "FILE",
      description =
          "Write a picture of every labelled sequence's last face, aligned (PNG);"
              + " of many sequences, some.")
  private Path contactSheet;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description =
          "Read no more than this many images, evenly spread; all by default. Counts are of all.")
  private Integer sample;

  @Mixin private CacheOption cache;

  @Option(
      names = "--problems",
      paramLabel = "FILE",
      description = "Write all problems to this CSV file: file, problem.")
  private Path problemsFile;

  @Option(
      names = "--stages",
      paramLabel = "IMAGE",
      description =
          "In place of DATA: write a picture of each step that prepares one image, with the"
              + " landmarks beside it or those of --landmarks.")
  private Path stages;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "With --stages: the PNG to write; by default IMAGE-stages.png.")
  private Path out;

  @Option(
      names = "--fail-on-problems",
      description = "End with exit code 4 if there is any problem.")
  private boolean failOnProblems;

  InspectCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() {
    if ((data == null) == (stages == null)) {
      throw new ParameterException(spec.commandLine(), "Give either DATA or --stages IMAGE");
    }
    if (stages != null) {
      spec.commandLine().getOut().println(writeStages());
      return ExitCode.OK;
    }
    FaceDatasetReader reader = FaceDatasets.reader(dataset, DatasetSettings.parse(settings));
    Inspection inspection;
    try {
      inspection = inspect(reader);
    } catch (StoppedException e) {
      spec.commandLine().getErr().printf("idferm: stopped (%s)%n", e.getMessage());
      return ExitCode.INTERRUPTED;
    }
    spec.commandLine().getOut().print(new InspectionText(inspection, reader.published(), people));
    reader.remarks(data).forEach(r -> spec.commandLine().getOut().println("note: " + r));
    if (contactSheet != null) {
      write(inspection.contactFaces());
    }
    if (problemsFile != null) {
      ProblemsFile.write(problemsFile, inspection.problems());
    }
    return failOnProblems && !inspection.problems().isEmpty() ? ExitCode.DATA : ExitCode.OK;
  }

  private Path writeStages() {
    boolean file = !LandmarkSources.NAMES.contains(landmarks);
    LandmarkSource source =
        LandmarkSources.of(file ? LandmarkSources.FILES : landmarks, ModelDirectory.standard());
    Optional<Path> given = file ? Optional.of(Path.of(landmarks)) : Optional.empty();
    return StagesInspection.write(stages, given, source, Optional.ofNullable(out));
  }

  private Inspection inspect(FaceDatasetReader reader) {
    OptionalInt limit = OptionalInt.empty();
    if (sample != null) {
      Bounds.check("--sample", sample, 1, Integer.MAX_VALUE);
      limit = OptionalInt.of(sample);
    }
    Optional<FaceCache> opened =
        cache.directory().map(d -> FaceCache.open(d, FaceAligner.SIZE, FaceAligner.SIZE));
    try {
      Preprocessor preprocessor =
          new Preprocessor(LandmarkSources.of(landmarks, ModelDirectory.standard()));
      int threads = Runtime.getRuntime().availableProcessors();
      FaceLoader loader = new FaceLoader(preprocessor, threads, opened);
      Progress progress = new ConsoleProgress(Terminal.ofErrorStream());
      return Inspection.of(reader, data, folds.protocol(), loader, limit, progress, stop);
    } finally {
      opened.ifPresent(FaceCache::close);
    }
  }

  private void write(ContactFaces faces) {
    Optional<BufferedImage> sheet = faces.draw();
    if (sheet.isEmpty()) {
      spec.commandLine().getErr().println("idferm: no face for a contact sheet");
      return;
    }
    ImageEncoder.writePng(contactSheet, sheet.get());
    spec.commandLine().getOut().printf("contact sheet: %s%n", faces.coverage());
  }
}
