package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.image.ImageEncoder;
import org.idferm.data.preprocess.Photo;
import org.idferm.data.preprocess.PhotoReader;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.experiments.classification.ClassifiedPhoto;
import org.idferm.experiments.classification.ScoreFormat;
import org.idferm.experiments.classification.ScorePicture;
import org.idferm.rml.ExpressionClassifier;
import org.idferm.rml.ExpressionScores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code idferm classify}: what the faces in some photographs express. */
@Command(
    name = "classify",
    description = {
      "Says how probable each expression of the face in each photograph is.",
      "Photographs that cannot be used are named; the others are classified all the same."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm classify --model out/q/stages/fold-0/idferm.npz a.png   (with a.txt beside it)",
      "  idferm classify --model idferm.npz *.jpg --landmarks face-api --out pictures",
      "  idferm classify --model idferm.npz *.jpg --landmarks dlib --format csv > scores.csv"
    })
final class ClassifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private PhotoArguments photos;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      required = true,
      description = "A trained classifier: METHOD.npz of a fold of idferm run.")
  private Path model;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
  private ScoreFormat format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Draw each photograph with its landmarks and probabilities: NAME-expression.png.")
  private Path out;

  @Override
  public Integer call() {
    Map<Path, Path> targets = out == null ? Map.of() : photos.targets(out, "-expression.png");
    PhotoReader reader = photos.reader();
    List<ClassifiedPhoto> classified = new ArrayList<>();
    try (ExpressionClassifier classifier = ExpressionClassifier.load(model)) {
      classifier.card().requireInput(Preprocessor.INPUT, model.toString());
      for (Path file : photos.photos()) {
        try {
          Photo photo = reader.read(file);
          ExpressionScores scores = classifier.classify(photo.input());
          classified.add(new ClassifiedPhoto(file, scores));
          if (out != null) {
            ImageEncoder.writePng(targets.get(file), ScorePicture.draw(photo, scores));
          }
        } catch (BadFileException e) {
          spec.commandLine().getErr().println("idferm: " + e.getMessage());
        }
      }
      spec.commandLine().getOut().print(format.text(classifier.card().classes(), classified));
    }
    return classified.size() == photos.photos().size() ? ExitCode.OK : ExitCode.DATA;
  }
}
