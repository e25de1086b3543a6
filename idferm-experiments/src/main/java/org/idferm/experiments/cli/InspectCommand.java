package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.idferm.data.dataset.DatasetOptions;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.image.ImageEncoder;
import org.idferm.experiments.config.ProtocolConfig;
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
      "  idferm inspect /data/CK+ --classes 8 --people",
      "  idferm inspect /data/CK+ --contact-sheet faces.png --fail-on-problems"
    })
final class InspectCommand implements Callable<Integer> {

  private static final int VALIDATION_EVERY = ProtocolConfig.defaults().validationEvery();

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
      names = "--classes",
      paramLabel = "N",
      defaultValue = "7",
      description = "7, or 8 with neutral; ${DEFAULT-VALUE} by default.")
  private int classes;

  @Option(
      names = "--frames",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many of a sequence's last frames are used; ${DEFAULT-VALUE} by default.")
  private int frames;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Number of person-independent folds; ${DEFAULT-VALUE} by default.")
  private int folds;

  @Option(
      names = "--split",
      paramLabel = "NAME",
      defaultValue = "k-fold",
      description =
          "k-fold, stratified-k-fold or leave-one-person-out; ${DEFAULT-VALUE} by default.")
  private String split;

  @Option(
      names = "--fold-file",
      paramLabel = "FILE",
      defaultValue = "",
      description = "Check and show the folds of this CSV file instead.")
  private String foldFile;

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
    FaceSet faces = FaceDatasets.open(dataset, data, new DatasetOptions(classes, frames));
    ProtocolConfig protocol = new ProtocolConfig(folds, VALIDATION_EVERY, false, split, foldFile);
    Inspection inspection =
        Inspection.of(faces, protocol, new ConsoleProgress(Terminal.ofErrorStream()));
    spec.commandLine().getOut().print(new InspectionText(inspection, people));
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
