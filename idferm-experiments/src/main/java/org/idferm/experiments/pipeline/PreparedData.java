package org.idferm.experiments.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.cache.FaceCache;
import org.idferm.data.dataset.DataFingerprint;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.landmark.LandmarkSource;
import org.idferm.data.landmark.LandmarkSources;
import org.idferm.data.preprocess.AlignedFaces;
import org.idferm.data.preprocess.FaceAligner;
import org.idferm.data.preprocess.FaceLoader;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.data.synthetic.layout.WrittenSets;
import org.idferm.experiments.config.ConfigPaths;
import org.idferm.experiments.config.DatasetConfig;
import org.idferm.experiments.result.DatasetSummary;

/**
 * A data set, checked and aligned: what every fold draws from.
 *
 * @param set the faces on disk
 * @param aligned the same faces, 64x64
 * @param preprocessor turns aligned faces into network inputs
 * @param fingerprint of the files' content
 * @param contents each file's SHA-256, by its path relative to the set's root
 * @param landmarks where landmarks came from, with the checksums of a model
 * @param caches where the aligned faces lie, if they lie on disk
 * @param halves which faces are mirrored before the generator sees them
 * @param tested what is known of the set to test, if that is another one; {@code set} is both
 */
public record PreparedData(
    FaceSet set,
    AlignedFaces aligned,
    Preprocessor preprocessor,
    String fingerprint,
    SortedMap<String, String> contents,
    String landmarks,
    List<FaceCache> caches,
    HiddenHalves halves,
    Optional<TestedSet> tested)
    implements AutoCloseable {

  /** Where synthetic faces lie in an output directory. */
  public static final String SYNTHETIC_FACES = "faces";

  /**
   * Writes the synthetic faces if they are asked for, reads the data set, aligns every face.
   *
   * @param dataset which faces
   * @param seed where the synthetic faces' randomness comes from
   * @param faces gives the directory that synthetic faces are written into
   * @param check refuses a set that will not do, before the long work
   * @param threads how many to use
   * @param progress is told how the work goes on
   * @param stop asked while faces are written
   * @return the data
   */
  public static PreparedData of(
      DatasetConfig dataset,
      long seed,
      Supplier<Path> faces,
      Consumer<FaceSet> check,
      int threads,
      Progress progress,
      StopSignal stop) {
    FaceSet set = list("dataset.path", dataset, seed, faces, threads, progress, stop);
    check.accept(set);
    return align(set, dataset, threads, progress, stop);
  }

  /** The faces of a data set, which is written first if it is synthetic. */
  static FaceSet list(
      String key,
      DatasetConfig dataset,
      long seed,
      Supplier<Path> faces,
      int threads,
      Progress progress,
      StopSignal stop) {
    Path root =
        dataset.isSynthetic()
            ? SyntheticFaces.in(faces.get(), dataset.synthetic(), seed, threads, progress, stop)
            : ConfigPaths.of(key, dataset.path());
    return FaceDatasets.open(dataset.layout(), root, dataset.options()).requireSound();
  }

  /** Aligns every face of a set. */
  static PreparedData align(
      FaceSet set, DatasetConfig dataset, int threads, Progress progress, StopSignal stop) {
    Set<Face> all = new LinkedHashSet<>(set.queries());
    all.addAll(set.neutrals());
    LandmarkSource landmarks = LandmarkSources.of(dataset.landmarks(), dataset.modelDirectory());
    Preprocessor preprocessor = new Preprocessor(landmarks);
    Optional<FaceCache> cache = cache(dataset);
    try {
      FaceLoader loader = new FaceLoader(preprocessor, threads, cache);
      AlignedFaces aligned = AlignedFaces.load(set.root(), all, loader, progress, stop);
      SortedMap<String, String> contents = DataFingerprint.contents(set);
      return new PreparedData(
          set,
          aligned,
          preprocessor,
          DataFingerprint.of(set, contents),
          contents,
          landmarks.key(),
          cache.stream().toList(),
          HiddenHalves.ignored(),
          Optional.empty());
    } catch (RuntimeException e) {
      cache.ifPresent(FaceCache::close); // keeps what has been aligned
      throw e;
    }
  }

  private static Optional<FaceCache> cache(DatasetConfig dataset) {
    return Optional.of(dataset.cache())
        .filter(directory -> !directory.isBlank())
        .map(directory -> ConfigPaths.of("dataset.cache", directory))
        .map(directory -> FaceCache.open(directory, FaceAligner.SIZE, FaceAligner.SIZE));
  }

  @Override
  public void close() {
    caches.forEach(FaceCache::close);
  }

  /**
   * What a run's results say of the data.
   *
   * @param dataset which faces they are
   * @return the summary
   */
  public DatasetSummary summary(DatasetConfig dataset) {
    return summary(dataset, set, fingerprint, landmarks);
  }

  /** What a run's results say of a set. */
  static DatasetSummary summary(
      DatasetConfig dataset, FaceSet set, String fingerprint, String landmarks) {
    return new DatasetSummary(
        dataset.name(),
        fingerprint,
        landmarks,
        set.labelledSubjects().size(),
        set.queries().size(),
        set.labelledSequences(),
        set.classes().stream().map(Expression::label).toList(),
        dataset.isSynthetic() || WrittenSets.isOne(set.root()),
        FaceDatasets.reader(dataset.layout(), dataset.options()).remarks(set.root()));
  }

  /**
   * The queries of some people.
   *
   * @param people their names
   * @return in the set's order
   */
  public List<Face> queriesOf(Set<String> people) {
    return of(set.queries(), people);
  }

  /**
   * The queries and neutral frames of some people, each face once.
   *
   * @param people their names
   * @return queries first, each in the set's order
   */
  public List<Face> facesOf(Set<String> people) {
    List<Face> faces = new ArrayList<>(queriesOf(people));
    Set<Path> images = faces.stream().map(Face::image).collect(Collectors.toSet());
    of(set.neutrals(), people).stream().filter(f -> images.add(f.image())).forEach(faces::add);
    return faces;
  }

  private static List<Face> of(Collection<Face> faces, Set<String> people) {
    return faces.stream().filter(f -> people.contains(f.subject())).toList();
  }

  /**
   * A face as the generator takes it.
   *
   * @param face one of the set's
   * @return 64x64 values in [-1, 1]
   */
  public float[] generatorImage(Face face) {
    return preprocessor.generator(aligned.of(face));
  }

  /**
   * The same data, with or without attention to halves of faces that are hidden.
   *
   * @param flip whether the generator sees a hidden half always on the right
   * @return data that share the faces; one of both is to be closed
   */
  public PreparedData flippingHidden(boolean flip) {
    return new PreparedData(
        set,
        aligned,
        preprocessor,
        fingerprint,
        contents,
        landmarks,
        caches,
        flip ? HiddenHalves.by(preprocessor) : HiddenHalves.ignored(),
        tested);
  }

  /**
   * How tables name a face's image.
   *
   * @param face one of the set's
   * @return its path below the directory of its data set, with slashes
   */
  String imageName(Face face) {
    Path root = tested.filter(t -> TwoSets.isTested(face)).map(TestedSet::root).orElse(set.root());
    return root.relativize(face.image()).toString().replace('\\', '/');
  }

  /**
   * Which faces have their left half hidden, as {@link
   * org.idferm.hng.NormalizedFaceGenerator#generate(float[][], boolean[])} wants to know it.
   *
   * @param faces some of the set's
   * @return for each; false for all if no attention is paid to that
   */
  public boolean[] leftHidden(List<Face> faces) {
    boolean[] hidden = new boolean[faces.size()];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = halves.of(faces.get(i)).needsFlip();
    }
    return hidden;
  }

  /**
   * The true neutral faces of the same people, as the generator should make them.
   *
   * @param faces some of the set's
   * @return 64x64 values in [-1, 1] each
   * @throws org.idferm.core.error.DataException if somebody has no neutral face
   */
  public float[][] targets(List<Face> faces) {
    return faces.stream().map(f -> generatorImage(set.neutralOf(f))).toArray(float[][]::new);
  }

  /**
   * Faces as the generator takes them.
   *
   * @param faces some of the set's
   * @return 64x64 values in [-1, 1] each
   */
  public float[][] generatorImages(List<Face> faces) {
    return faces.stream().map(this::generatorImage).toArray(float[][]::new);
  }

  /**
   * The class indexes of queries.
   *
   * @param queries some of the set's
   * @return in the same order
   */
  public int[] labels(List<Face> queries) {
    return queries.stream().mapToInt(set::label).toArray();
  }

  /**
   * The positions of the faces' subjects in the sorted list of people.
   *
   * @param faces of those people
   * @param people all of them
   * @return in the faces' order
   */
  public static int[] identities(List<Face> faces, Set<String> people) {
    List<String> sorted = people.stream().sorted().toList();
    return faces.stream().mapToInt(f -> sorted.indexOf(f.subject())).toArray();
  }
}
