package org.idferm.experiments.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Face;
import org.idferm.experiments.config.FeatureEvaluationConfig;
import org.idferm.experiments.generator.HeldOutPeople;
import org.idferm.experiments.pipeline.PreparedData;

/**
 * Which faces feature nets learn from, and which they are measured on.
 *
 * @param people who is trained on and who is held out
 * @param training faces of training people that nets learn from
 * @param heldOut other faces of the same people
 * @param gallery one face of each held-out person
 * @param probes up to ten others of each
 */
record HeldOutFaces(
    HeldOutPeople people,
    List<Face> training,
    List<Face> heldOut,
    List<Face> gallery,
    List<Face> probes) {

  /** More would add little, and thresholds come from all pairs. */
  private static final int PROBES_EACH = 10;

  /**
   * Divides a data set's faces.
   *
   * @throws DataException if nobody who is held out has two faces, or nobody else has enough for
   *     one to be held out
   */
  static HeldOutFaces of(PreparedData data, FeatureEvaluationConfig evaluation) {
    HeldOutPeople people = HeldOutPeople.of(data.set().subjects(), evaluation.holdOutEvery());
    List<Face> training = new ArrayList<>();
    List<Face> heldOut = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Face face : data.facesOf(people.training())) {
      int position = seen.merge(face.subject(), 1, Integer::sum);
      (position % evaluation.holdOutImagesEvery() == 0 ? heldOut : training).add(face);
    }
    if (heldOut.isEmpty()) {
      throw new DataException(
          "%s: no training person has %d faces: lower evaluation.hold-out-images-every"
              .formatted(data.set().root(), evaluation.holdOutImagesEvery()));
    }
    List<Face> gallery = gallery(data, people.heldOut());
    List<Face> probes = probes(data, people.heldOut(), gallery);
    if (probes.isEmpty()) {
      throw new DataException(
          "%s: each of the %d people held out has one face: nothing can be compared with it"
              .formatted(data.set().root(), people.heldOut().size()));
    }
    return new HeldOutFaces(people, training, heldOut, gallery, probes);
  }

  /** Each person's first neutral face, or first face. */
  private static List<Face> gallery(PreparedData data, SortedSet<String> people) {
    Map<String, Face> first = new LinkedHashMap<>();
    data.set().neutrals().forEach(face -> first.putIfAbsent(face.subject(), face));
    data.facesOf(people).forEach(face -> first.putIfAbsent(face.subject(), face));
    first.keySet().retainAll(people);
    return List.copyOf(first.values());
  }

  private static List<Face> probes(
      PreparedData data, SortedSet<String> people, List<Face> gallery) {
    Set<Path> taken = new LinkedHashSet<>();
    gallery.forEach(face -> taken.add(face.image()));
    Map<String, Integer> each = new HashMap<>();
    List<Face> probes = new ArrayList<>();
    for (Face face : data.facesOf(people)) {
      if (taken.add(face.image()) && each.merge(face.subject(), 1, Integer::sum) <= PROBES_EACH) {
        probes.add(face);
      }
    }
    return probes;
  }
}
