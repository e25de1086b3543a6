package org.idferm.experiments.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.idferm.core.face.Face;
import org.idferm.experiments.pipeline.PreparedData;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.hng.measure.Identification;
import org.idferm.hng.measure.ImageQuality;

/**
 * Measures neutral faces made from the held-out people's faces. An input that is itself the true
 * neutral face is left out: it would be found by copying.
 */
final class GeneratorEvaluation {

  private final List<Face> faces;
  private final float[][] inputs;
  private final float[][] targets;
  private final float[][] gallery;
  private final int[] galleryPeople;
  private final int[] people;
  private final List<Judge> judges;
  private final Function<Face, String> view;
  private final ExpressionProbe probe;

  /**
   * Prepares the measurement.
   *
   * @param data the faces
   * @param heldOut whose faces are measured
   * @param judges who decides about identity
   * @param view the name of a face's group in the table of rank-1 rates
   * @param probe reads expressions
   */
  GeneratorEvaluation(
      PreparedData data,
      SortedSet<String> heldOut,
      List<Judge> judges,
      Function<Face, String> view,
      ExpressionProbe probe) {
    this.faces =
        data.facesOf(heldOut).stream().filter(f -> !data.set().neutralOf(f).equals(f)).toList();
    this.inputs = data.generatorImages(faces);
    this.targets = data.targets(faces);
    this.people = PreparedData.identities(faces, heldOut);
    List<Face> first = new ArrayList<>();
    for (String person : heldOut) {
      data.set().neutrals().stream()
          .filter(f -> f.subject().equals(person))
          .findFirst()
          .ifPresent(first::add);
    }
    this.gallery = data.generatorImages(first);
    this.galleryPeople = PreparedData.identities(first, heldOut);
    this.judges = List.copyOf(judges);
    this.view = view;
    this.probe = probe;
  }

  /** The faces that neutral ones are made of. */
  List<Face> faces() {
    return faces;
  }

  /** Those faces' images. */
  float[][] inputs() {
    return inputs;
  }

  /** The true neutral faces, in the same order. */
  float[][] targets() {
    return targets;
  }

  /**
   * Measures made faces.
   *
   * @param made one for each of {@link #inputs()}
   */
  GeneratorMeasures measure(float[][] made) {
    ImageQuality quality = ImageQuality.of(made, targets);
    Map<String, Map<String, Double>> rank1 = new LinkedHashMap<>();
    Map<String, Double> errors = new LinkedHashMap<>();
    Map<String, Double> distances = new LinkedHashMap<>();
    for (Judge judge : judges) {
      rank1.put(judge.name(), rank1(judge, made));
      double[] each = judge.decision().distances(inputs, made);
      double threshold = judge.decision().threshold();
      errors.put(
          judge.name(),
          Arrays.stream(each).filter(d -> d > threshold).count() / (double) each.length);
      distances.put(judge.name(), Arrays.stream(each).average().orElse(Double.NaN));
    }
    return new GeneratorMeasures(
        made.length,
        quality.l1(),
        quality.psnr(),
        quality.ssim(),
        rank1,
        errors,
        distances,
        probe.accuracy(faces, made));
  }

  /** The distances between made faces and their inputs, as the last judge sees them. */
  double[] distances(float[][] made) {
    return judges.get(judges.size() - 1).decision().distances(inputs, made);
  }

  private Map<String, Double> rank1(Judge judge, float[][] made) {
    int[] found = new Identification(judge.embedder(), gallery, galleryPeople).nearest(made);
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < found.length; i++) {
      int[] count = counts.computeIfAbsent(view.apply(faces.get(i)), v -> new int[2]);
      count[0] += found[i] == people[i] ? 1 : 0;
      count[1]++;
    }
    Map<String, Double> rates = new LinkedHashMap<>();
    counts.forEach((name, count) -> rates.put(name, (double) count[0] / count[1]));
    return rates;
  }
}
