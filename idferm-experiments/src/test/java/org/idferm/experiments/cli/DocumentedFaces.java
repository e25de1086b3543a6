package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.pipeline.Experiment;

/**
 * What stands in for the data sets, photographs and trained networks that the documentation's
 * commands name, made once when it is first needed.
 *
 * @param directory where everything is made
 */
record DocumentedFaces(Path directory) {

  /** Faces in a layout, as small as the readers allow. */
  Path set(String layout) {
    Path set = directory.resolve("set-" + layout);
    if (!Files.exists(set)) {
      List<String> synth = new ArrayList<>(List.of("synth", set.toString(), "--layout", layout));
      synth.addAll(List.of("--subjects", "6", "--size", "64", "--frames", "6"));
      if (layout.equals("oulu")) {
        synth.addAll(List.of("--lights", "strong,weak"));
      } else if (layout.equals("multipie")) {
        synth.addAll(List.of("--lights", "07"));
      }
      call(synth);
    }
    return set;
  }

  /** A face with its landmarks. */
  Path photo(String stem) {
    Path photo = directory.resolve(stem + ".png");
    if (!Files.exists(photo)) {
      Path set = set("ckplus");
      try (Stream<Path> images = Files.walk(set.resolve("cohn-kanade-images"))) {
        Path image =
            images.filter(f -> f.toString().endsWith(".png")).sorted().findFirst().orElseThrow();
        String name = image.getFileName().toString().replace(".png", "_landmarks.txt");
        Path below = set.resolve("cohn-kanade-images").relativize(image).resolveSibling(name);
        Path points = set.resolve("Landmarks").resolve(below);
        Files.copy(points, directory.resolve(stem + ".txt"));
        Files.copy(points, directory.resolve(stem + "_landmarks.txt")); // of inspect --stages
        Files.copy(image, photo);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return photo;
  }

  /** The output directory of a finished run with generator and classifiers. */
  Path run() {
    Path run = directory.resolve("finished");
    if (!Files.exists(run)) {
      try {
        Path config = ToyRun.config(directory);
        call(List.of("run", config.toString(), "--out", run.toString()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return run;
  }

  private static void call(List<String> command) {
    CommandLineRun run =
        CommandLineRun.of(new Experiment(StopSignal.never()), command.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
  }
}
