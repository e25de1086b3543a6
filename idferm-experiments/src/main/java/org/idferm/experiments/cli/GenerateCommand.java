package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.idferm.core.error.UserException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.model.ModelDirectory;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.Problems;
import org.idferm.data.image.ImageEncoder;
import org.idferm.data.landmark.LandmarkSources;
import org.idferm.data.landmark.LandmarksBeside;
import org.idferm.data.preprocess.OcclusionDetector;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.hng.NormalizedFaceGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code idferm generate}: neutral faces of the people in some images. */
@Command(
    name = "generate",
    description = "Makes a frontal neutral face of the person in each image.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  idferm generate --model out/g/stages/full/generator.npz photo.jpg --out faces --landmarks face-api",
      "  idferm generate --model generator.npz a.png b.png --out faces   (with a.txt, b.txt beside them)"
    })
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "Images, one face each.")
  private List<Path> images;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      required = true,
      description = "A trained generator, an .npz file.")
  private Path model;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the faces are written, NAME-neutral.png for each image.")
  private Path out;

  @Option(
      names = "--landmarks",
      paramLabel = "SOURCE",
      defaultValue = LandmarkSources.FILES,
      description =
          "files: NAME.txt or NAME.pts beside each image; or face-api or dlib;"
              + " ${DEFAULT-VALUE} by default.")
  private String landmarks;

  @Override
  public Integer call() {
    Map<Path, Path> targets = targets();
    Preprocessor preprocessor =
        new Preprocessor(LandmarkSources.of(landmarks, ModelDirectory.standard()));
    try (NormalizedFaceGenerator generator = NormalizedFaceGenerator.load(model)) {
      Inputs inputs = inputs(preprocessor);
      float[][] generated = generator.generate(inputs.faces(), inputs.leftHidden());
      for (int i = 0; i < generated.length; i++) {
        ImageEncoder.writePng(
            targets.get(images.get(i)),
            ImageEncoder.toBuffered(preprocessor.fromGenerator(generated[i])));
      }
    }
    spec.commandLine().getOut().printf("%d faces in %s%n", images.size(), out);
    return ExitCode.OK;
  }

  /** Where each image's face goes; two images must not share a name. */
  private Map<Path, Path> targets() {
    Map<Path, Path> targets = new LinkedHashMap<>();
    Map<Path, Path> taken = new LinkedHashMap<>();
    for (Path image : images) {
      Path target = out.resolve(Listing.stem(image) + "-neutral.png");
      Path other = taken.put(target, image);
      if (other != null) {
        throw new UserException(
            "%s and %s would both become %s: run the command once for each directory"
                .formatted(other, image, target));
      }
      targets.put(image, target);
    }
    return targets;
  }

  /** The generator sees a hidden half on the right, as it has in training. */
  @SuppressWarnings("ArrayRecordComponent") // images; never compared
  private record Inputs(float[][] faces, boolean[] leftHidden) {}

  /** Aligns all images before anything is written, so that all problems are told at once. */
  private Inputs inputs(Preprocessor preprocessor) {
    List<float[]> inputs = new ArrayList<>();
    boolean[] leftHidden = new boolean[images.size()];
    List<Problem> problems = new ArrayList<>();
    for (Path image : images) {
      try {
        Face face = face(image);
        leftHidden[inputs.size()] =
            OcclusionDetector.ofTurn(preprocessor.landmarks(face)).needsFlip();
        inputs.add(preprocessor.generator(preprocessor.align(face)));
      } catch (BadFileException e) {
        problems.add(e.problem());
      }
    }
    if (!problems.isEmpty()) {
      throw Problems.toException("the images", Path.of(""), problems);
    }
    return new Inputs(inputs.toArray(float[][]::new), leftHidden);
  }

  private static Face face(Path image) {
    String name = image.toString();
    return new Face(image, name, Expression.NEUTRAL, name, 1, LandmarksBeside.of(image));
  }
}
