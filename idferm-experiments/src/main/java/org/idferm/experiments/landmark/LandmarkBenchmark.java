package org.idferm.experiments.landmark;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.idferm.core.error.UserException;
import org.idferm.core.face.GrayImage;
import org.idferm.core.model.KnownModel;
import org.idferm.core.model.ModelDirectory;
import org.idferm.data.detect.FaceBox;
import org.idferm.data.detect.FaceDetector;
import org.idferm.data.landmark.LandmarkPredictor;
import org.idferm.data.landmark.dlib.ShapePredictorFile;
import org.idferm.data.landmark.faceapi.FaceApiPredictor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a table of landmark errors, one line a model and group of faces. */
@Command(
    name = "landmark-error",
    description = "Measures detected landmarks against known ones.",
    mixinStandardHelpOptions = true)
public final class LandmarkBenchmark implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--ckplus", paramLabel = "DIR", description = "A set in CK+'s layout.")
  private Path ckPlus;

  @Option(
      names = "--multipie",
      paramLabel = "DIR",
      description = "A set laid out as multipie-facekit, with landmarks/*.csv.")
  private Path multiPie;

  @Option(
      names = "--synthetic",
      paramLabel = "PEOPLE",
      defaultValue = "0",
      description = "How many people to render in seven views each.")
  private int people;

  @Option(
      names = "--every",
      paramLabel = "N",
      defaultValue = "1",
      description = "Take every Nth face only.")
  private int every;

  private final FaceDetector detector = new FaceDetector();

  private LandmarkBenchmark() {}

  /**
   * Runs the benchmark.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    CommandLine line =
        new CommandLine(new LandmarkBenchmark())
            .setExecutionExceptionHandler(
                (e, command, result) -> {
                  if (e instanceof UserException) {
                    command.getErr().println("landmark-error: " + e.getMessage());
                    return 1;
                  }
                  throw e;
                });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() {
    ModelDirectory models = ModelDirectory.standard();
    Map<String, LandmarkPredictor> predictors = new LinkedHashMap<>();
    predictors.put("face-api", FaceApiPredictor.load(models));
    predictors.put("dlib", ShapePredictorFile.read(models.require(KnownModel.DLIB_LANDMARKS)));
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "| set | group | images | found | model | 68 points | 49 points | 49, mean offset removed"
            + " | lost | crop shift | detection | landmarks |");
    out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
    if (ckPlus != null) {
      measureSet(out, "ckplus", KnownFaces.ckPlus(ckPlus), predictors);
    }
    if (multiPie != null) {
      measureSet(out, "multipie", KnownFaces.multiPie(multiPie), predictors);
    }
    if (people > 0) {
      measureSet(out, "synthetic", KnownFaces.synthetic(people), predictors);
    }
    return 0;
  }

  private void measureSet(
      PrintWriter out,
      String set,
      List<KnownFace> faces,
      Map<String, LandmarkPredictor> predictors) {
    Map<String, List<KnownFace>> groups = new LinkedHashMap<>();
    for (int i = 0; i < faces.size(); i += every) {
      groups.computeIfAbsent(faces.get(i).group(), g -> new ArrayList<>()).add(faces.get(i));
    }
    groups.forEach((group, members) -> measureGroup(out, set + " | " + group, members, predictors));
    out.flush();
  }

  private void measureGroup(
      PrintWriter out,
      String label,
      List<KnownFace> faces,
      Map<String, LandmarkPredictor> predictors) {
    predictors.forEach(
        (model, predictor) -> {
          LandmarkErrors errors = new LandmarkErrors();
          Stopwatch detection = new Stopwatch();
          Stopwatch prediction = new Stopwatch();
          for (KnownFace face : faces) {
            GrayImage image = face.image().get();
            Optional<FaceBox> box = detection.time(() -> detector.detect(image));
            box.ifPresent(
                b ->
                    errors.add(
                        face.landmarks(), prediction.time(() -> predictor.predict(image, b))));
          }
          out.printf(
              Locale.ROOT,
              "| %s | %d | %.1f %% | %s | %.2f %% | %.2f %% | %.2f %% | %.1f %% | %.2f px"
                  + " | %.1f ms | %.1f ms |%n",
              label,
              faces.size(),
              100.0 * errors.count() / faces.size(),
              model,
              errors.of68(),
              errors.of49(),
              errors.of49WithoutMeanOffset(),
              100 * errors.lost(),
              errors.cropShift(),
              detection.median(),
              prediction.median());
        });
  }
}
