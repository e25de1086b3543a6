package org.idferm.hng.feature;

import java.util.Map;
import java.util.SplittableRandom;
import org.idferm.core.graph.BatchTensor;
import org.idferm.core.graph.Tensors;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Random faces with their identities, flipped at random: a function of the seed and the step alone.
 *
 * @param faces what is drawn from
 * @param size faces in a batch
 * @param seed where the randomness comes from
 */
record IdentityBatches(LabelledFaces faces, int size, long seed) {

  static final String IMAGES = "x";
  static final String IDENTITIES = "identity";

  /**
   * Puts the faces of one step into tensors.
   *
   * @return both, by the names of their placeholders
   */
  Map<String, INDArray> fill(int step, BatchTensor images, BatchTensor identities) {
    SplittableRandom random = new SplittableRandom(seed * 31 + step);
    float[][] chosen = new float[size][];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      int index = random.nextInt(faces.size());
      float[] image = faces.image(index);
      chosen[i] = random.nextBoolean() ? image : Mirror.flip(image);
      labels[i] = faces.identity(index);
    }
    return Map.of(
        IMAGES, images.fill(chosen),
        IDENTITIES, identities.fill(Tensors.unitVectors(faces.people(), labels)));
  }
}
