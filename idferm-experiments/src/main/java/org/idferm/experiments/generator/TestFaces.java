package org.idferm.experiments.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.idferm.core.face.Face;
import org.idferm.experiments.pipeline.PreparedData;

/**
 * The held-out people's faces, as generators take them. An input that is itself the true neutral
 * face is left out: it would be found by copying.
 *
 * @param faces what neutral faces are made of
 * @param inputs their images, 4096 values in [-1, 1] each
 * @param leftHidden whether the generator has to see them mirrored
 * @param people whose face each is, as positions among the held-out people
 * @param targets the true neutral face of each
 * @param gallery one true neutral face of each held-out person
 * @param galleryPeople whose face each of those is
 */
@SuppressWarnings("ArrayRecordComponent") // images; identity is the right equality for them
record TestFaces(
    List<Face> faces,
    float[][] inputs,
    boolean[] leftHidden,
    int[] people,
    float[][] targets,
    float[][] gallery,
    int[] galleryPeople) {

  /** Takes the faces of the people held out. */
  static TestFaces of(PreparedData data, SortedSet<String> heldOut) {
    List<Face> faces =
        data.facesOf(heldOut).stream().filter(f -> !data.set().neutralOf(f).equals(f)).toList();
    List<Face> gallery = new ArrayList<>();
    for (String person : heldOut) {
      data.set().neutrals().stream()
          .filter(f -> f.subject().equals(person))
          .findFirst()
          .ifPresent(gallery::add);
    }
    return new TestFaces(
        faces,
        data.generatorImages(faces),
        data.leftHidden(faces),
        PreparedData.identities(faces, heldOut),
        data.targets(faces),
        data.generatorImages(gallery),
        PreparedData.identities(gallery, heldOut));
  }
}
