package org.idferm.experiments.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.idferm.core.face.Face;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.dataset.DataFingerprint;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.preprocess.AlignedFaces;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.data.synthetic.CkPlusWriter;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;
import org.idferm.experiments.config.DatasetConfig;
import org.idferm.experiments.config.ExperimentConfig;
import org.idferm.experiments.config.SyntheticConfig;
import org.idferm.experiments.output.OutputDirectory;

/**
 * A data set, checked and aligned: what every fold draws from.
 *
 * @param set the faces on disk
 * @param aligned the same faces, 64x64
 * @param preprocessor turns aligned faces into network inputs
 * @param fingerprint of the files' content
 */
record PreparedData(
    FaceSet set, AlignedFaces aligned, Preprocessor preprocessor, String fingerprint) {

  /** Writes the synthetic faces if they are asked for, reads the data set, aligns every face. */
  static PreparedData of(
      ExperimentConfig config,
      OutputDirectory out,
      int threads,
      Progress progress,
      StopSignal stop) {
    DatasetConfig dataset = config.dataset();
    Path root =
        dataset.isSynthetic()
            ? synthetic(config, out, threads, progress, stop)
            : Path.of(dataset.path());
    FaceSet set = FaceDatasets.open(dataset.layout(), root, dataset.options());
    set.requireSound();
    if (!config.protocol().allowMissingClasses()) {
      set.requirePeoplePerClass(config.protocol().folds());
    }
    List<Face> faces = new ArrayList<>(set.queries());
    faces.addAll(set.neutrals());
    Preprocessor preprocessor = new Preprocessor();
    AlignedFaces aligned = AlignedFaces.load(set.root(), faces, preprocessor, threads, progress);
    return new PreparedData(set, aligned, preprocessor, DataFingerprint.of(set));
  }

  /** The synthetic set's directory, written unless an earlier run has done so. */
  private static Path synthetic(
      ExperimentConfig config,
      OutputDirectory out,
      int threads,
      Progress progress,
      StopSignal stop) {
    Path directory = out.file("faces");
    if (Files.exists(directory)) {
      return directory; // it appears only when everything is in it
    }
    SyntheticConfig wanted = config.dataset().synthetic();
    SyntheticFaceSetOptions standard = SyntheticFaceSetOptions.defaults();
    SyntheticFaceSetOptions options =
        new SyntheticFaceSetOptions(
            wanted.subjects(),
            wanted.framesPerSequence(),
            wanted.imageSize(),
            wanted.imageSize(),
            config.seed(),
            standard.minIntensity(),
            standard.maxIntensity(),
            standard.poseDegrees(),
            standard.lightVariation(),
            standard.noise());
    try (Progress.Task task = progress.begin("synthetic faces", 7L * wanted.subjects())) {
      new CkPlusWriter(threads)
          .write(
              options,
              directory,
              (done, total) -> {
                stop.check("while faces were written"); // the writer removes what it has written
                task.at(done);
              });
    }
    return directory;
  }

  /** The queries of some people, in the set's order. */
  List<Face> queriesOf(Set<String> people) {
    return of(set.queries(), people);
  }

  /** The queries and neutral frames of some people, in the set's order, each image once. */
  List<Face> facesOf(Set<String> people) {
    List<Face> faces = new ArrayList<>(queriesOf(people));
    Set<Path> images = faces.stream().map(Face::image).collect(Collectors.toSet());
    of(set.neutrals(), people).stream().filter(f -> images.add(f.image())).forEach(faces::add);
    return faces;
  }

  private static List<Face> of(Collection<Face> faces, Set<String> people) {
    return faces.stream().filter(f -> people.contains(f.subject())).toList();
  }

  /** A face as the generator takes it: 64x64 values in [-1, 1]. */
  float[] generatorImage(Face face) {
    return preprocessor.generator(aligned.of(face));
  }

  /** Faces as the generator takes them. */
  float[][] generatorImages(List<Face> faces) {
    return faces.stream().map(this::generatorImage).toArray(float[][]::new);
  }

  /** The class indexes of queries. */
  int[] labels(List<Face> queries) {
    return queries.stream().mapToInt(set::label).toArray();
  }

  /** The positions of the faces' subjects in the sorted list of people. */
  static int[] identities(List<Face> faces, Set<String> people) {
    List<String> sorted = people.stream().sorted().toList();
    return faces.stream().mapToInt(f -> sorted.indexOf(f.subject())).toArray();
  }
}
