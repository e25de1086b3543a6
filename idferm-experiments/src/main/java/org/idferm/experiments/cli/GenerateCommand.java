package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.Problems;
import org.idferm.data.image.ImageEncoder;
import org.idferm.data.preprocess.OcclusionDetector;
import org.idferm.data.preprocess.Photo;
import org.idferm.data.preprocess.PhotoReader;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.hng.NormalizedFaceGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  private final Preprocessor preprocessor = new Preprocessor();

  @Spec private CommandSpec spec;

  @Mixin private PhotoArguments photos;

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

  @Override
  public Integer call() {
    Map<Path, Path> targets = photos.targets(out, "-neutral.png");
    Inputs inputs = inputs(photos.reader());
    try (NormalizedFaceGenerator generator = NormalizedFaceGenerator.load(model)) {
      float[][] generated = generator.generate(inputs.faces(), inputs.leftHidden());
      for (int i = 0; i < generated.length; i++) {
        ImageEncoder.writePng(
            targets.get(photos.photos().get(i)),
            ImageEncoder.toBuffered(preprocessor.fromGenerator(generated[i])));
      }
    }
    spec.commandLine().getOut().printf("%d faces in %s%n", inputs.faces().length, out);
    return ExitCode.OK;
  }

  /** The generator sees a hidden half on the right, as it has in training. */
  @SuppressWarnings("ArrayRecordComponent") // images; never compared
  private record Inputs(float[][] faces, boolean[] leftHidden) {}

  /** Aligns all images before anything is written, so that all problems are told at once. */
  private Inputs inputs(PhotoReader reader) {
    List<float[]> inputs = new ArrayList<>();
    boolean[] leftHidden = new boolean[photos.photos().size()];
    List<Problem> problems = new ArrayList<>();
    for (Path photo : photos.photos()) {
      try {
        Photo read = reader.read(photo);
        leftHidden[inputs.size()] = OcclusionDetector.ofTurn(read.landmarks()).needsFlip();
        inputs.add(preprocessor.generator(read.aligned()));
      } catch (BadFileException e) {
        problems.add(e.problem());
      }
    }
    if (!problems.isEmpty()) {
      throw Problems.toException("the images", Path.of(""), problems);
    }
    return new Inputs(inputs.toArray(float[][]::new), leftHidden);
  }
}
