package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.image.ImageEncoder;
import org.idferm.experiments.inspection.Inspection;
import org.idferm.experiments.inspection.InspectionText;
import org.idferm.experiments.inspection.StagesInspection;
import picocli.CommandLine.Command;
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
      "  idferm inspect --stages face.png --landmarks face.txt --out stages.png"
    })
final class InspectCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DATA", arity = "0..1", description = "The data set's directory.")
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
      names = "--folds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Number of person-independent folds; ${DEFAULT-VALUE} by default.")
  private int folds;

  @Option(names = "--people", description = "Show every person's counts as well.")
  private boolean people;

  @Option(
      names = "--contact-sheet",
      paramLabel = "FILE",
      description = "Write a picture of every labelled sequence's last face, aligned (PNG).")
  private Path contactSheet;

  @Option(
      names = "--stages",
      paramLabel = "IMAGE",
      description = "In place of DATA: write a picture of each step that prepares one image.")
  private Path stages;

  @Option(
      names = "--landmarks",
      paramLabel = "FILE",
      description = "With --stages: its landmarks; by default those beside it.")
  private Path landmarks;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "With --stages: the PNG to write; by default IMAGE-stages.png.")
  private Path out;

  @Option(
      names = "--fail-on-problems",
      description = "End with exit code 4 if there is any problem.")
  private boolean failOnProblems;

  @Override
  public Integer call() {
    if ((data == null) == (stages == null)) {
      throw new ParameterException(spec.commandLine(), "Give either DATA or --stages IMAGE");
    }
    if (stages != null) {
      Path picture =
          StagesInspection.write(stages, Optional.ofNullable(landmarks), Optional.ofNullable(out));
      spec.commandLine().getOut().println(picture);
      return ExitCode.OK;
    }
    FaceDatasetReader reader = FaceDatasets.reader(dataset, DatasetSettings.parse(settings));
    FaceSet faces = FaceSet.of(reader, data);
    Inspection inspection =
        Inspection.of(faces, folds, new ConsoleProgress(Terminal.ofErrorStream()));
    spec.commandLine().getOut().print(new InspectionText(inspection, reader.published(), people));
    if (contactSheet != null) {
      inspection
          .contactSheet()
          .ifPresentOrElse(
              sheet -> ImageEncoder.writePng(contactSheet, sheet),
              () -> spec.commandLine().getErr().println("idferm: no face for a contact sheet"));
    }
    return failOnProblems && !inspection.problems().isEmpty() ? ExitCode.DATA : ExitCode.OK;
  }
}
