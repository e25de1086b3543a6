package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.image.ImageEncoder;
import org.idferm.experiments.inspection.Inspection;
import org.idferm.experiments.inspection.InspectionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "  idferm inspect /data/CK+ --contact-sheet faces.png --fail-on-problems"
    })
final class InspectCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DATA", description = "The data set's directory.")
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
      names = "--fail-on-problems",
      description = "End with exit code 4 if there is any problem.")
  private boolean failOnProblems;

  @Override
  public Integer call() {
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
