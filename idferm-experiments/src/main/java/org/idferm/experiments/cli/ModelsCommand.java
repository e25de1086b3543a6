package org.idferm.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.idferm.core.model.KnownModel;
import org.idferm.core.model.ModelDirectory;
import org.idferm.core.model.ModelFile;
import org.idferm.core.model.ModelStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code idferm models}: which pretrained models are installed. */
@Command(
    name = "models",
    description = "Lists the pretrained models that can be used, and which are installed.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  idferm models", "  IDFERM_MODELS=/data/models idferm models"})
final class ModelsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description =
          "Where to look; by default the directory named by the environment variable "
              + ModelDirectory.VARIABLE
              + ", else ~/.idferm/models.")
  private Path directory;

  @Override
  public Integer call() {
    ModelDirectory models =
        directory == null ? ModelDirectory.standard() : new ModelDirectory(directory);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Models in %s%n", models.path());
    for (KnownModel model : KnownModel.values()) {
      ModelStatus status = models.status(model);
      out.printf("%n%s: %s%n", model.id(), words(status));
      show(out, "use", model.use());
      show(out, "licence", model.licence());
      for (ModelFile file : model.files()) {
        show(out, "file", file.path());
        show(out, "SHA-256", file.sha256());
      }
      if (status != ModelStatus.INSTALLED) {
        show(out, "to get it", model.source());
      }
    }
    return ExitCode.OK;
  }

  private static String words(ModelStatus status) {
    return switch (status) {
      case INSTALLED -> "installed, SHA-256 as published";
      case DIFFERENT -> "files are there, but not the published ones (other SHA-256)";
      case MISSING -> "not installed";
    };
  }

  private static void show(PrintWriter out, String what, String value) {
    out.printf("  %-10s %s%n", what, value);
  }
}
