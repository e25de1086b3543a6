package org.idferm.experiments.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.face.Face;
import org.idferm.data.preprocess.FaceShape;
import org.idferm.hng.feature.Mirror;

/** Aligned faces as the generator takes them, and on demand their shapes. */
final class FacesInMemory {

  private final PreparedData data;
  private final List<Face> faces;
  private final float[][] images;
  private final List<FaceShape> shapes = new ArrayList<>();

  /** Takes some of a set's faces; a face that occurs more than once is kept once. */
  FacesInMemory(PreparedData data, List<Face> faces) {
    this.data = data;
    this.faces = List.copyOf(faces);
    Map<Face, float[]> known = new HashMap<>();
    this.images =
        faces.stream()
            .map(face -> known.computeIfAbsent(face, data::generatorImage))
            .toArray(float[][]::new);
  }

  int size() {
    return images.length;
  }

  /** A copy of the list of images, which are shared. */
  float[][] images() {
    return images.clone();
  }

  /** A face's image, mirrored or as it is; not to be changed. */
  float[] image(int index, boolean flip) {
    return flip ? Mirror.flip(images[index]) : images[index];
  }

  /**
   * Finds the landmarks of all faces, once.
   *
   * @throws org.idferm.core.error.DataException if a face has none
   */
  void findShapes() {
    if (shapes.isEmpty()) {
      Map<Face, FaceShape> known = new HashMap<>();
      faces.forEach(face -> shapes.add(known.computeIfAbsent(face, data.preprocessor()::shape)));
    }
  }

  /** A face's shape, mirrored or as it is, once {@link #findShapes} has been called. */
  FaceShape shape(int index, boolean flip) {
    return flip ? shapes.get(index).mirrored() : shapes.get(index);
  }
}
