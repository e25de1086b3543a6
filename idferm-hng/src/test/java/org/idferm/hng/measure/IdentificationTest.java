package org.idferm.hng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IdentificationTest {

  /** Takes the first two pixels as the vector. */
  private static final FaceEmbedder FIRST_TWO =
      new FaceEmbedder() {
        @Override
        public String name() {
          return "first two";
        }

        @Override
        public float[][] embed(float[][] images) {
          float[][] vectors = new float[images.length][];
          for (int i = 0; i < images.length; i++) {
            vectors[i] = UnitVectors.normalise(new float[] {images[i][0], images[i][1]});
          }
          return vectors;
        }
      };

  @Test
  void countsProbesWhoseNearestFaceIsTheRightPersons() {
    float[][] gallery = {{1, 0}, {0, 1}, {-1, 0}};
    Identification identification = new Identification(FIRST_TWO, gallery, new int[] {7, 8, 9});
    float[][] probes = {{2, 0.5f}, {0.1f, 3}, {-1, 0.2f}, {1, 2}};
    assertThat(identification.nearest(probes)).containsExactly(7, 8, 9, 8);
    assertThat(identification.rank1(probes, new int[] {7, 8, 9, 7})).isEqualTo(0.75);
  }

  @Test
  void theFirstOfEquallyNearFacesCounts() {
    Identification identification =
        new Identification(FIRST_TWO, new float[][] {{1, 0}, {1, 0}}, new int[] {5, 6});
    assertThat(identification.nearest(new float[][] {{3, 0}})).containsExactly(5);
  }

  @Test
  void refusesAnEmptyGalleryAndOtherNumbers() {
    assertThatThrownBy(() -> new Identification(FIRST_TWO, new float[0][], new int[0]))
        .isInstanceOf(IllegalArgumentException.class);
    Identification one = new Identification(FIRST_TWO, new float[][] {{1, 0}}, new int[] {5});
    assertThatThrownBy(() -> one.rank1(new float[0][], new int[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Pixels 1, 2, 3 less their mean are -1, 0, 1, of length √2. */
  @Test
  void pixelVectorsIgnoreBrightnessAndContrast() {
    float[][] vectors =
        new PixelEmbedder().embed(new float[][] {{1, 2, 3}, {10, 30, 50}, {4, 4, 4}});
    double half = Math.sqrt(0.5);
    assertThat(vectors[0])
        .containsExactly(new float[] {(float) -half, 0, (float) half}, within(1e-6f));
    assertThat(vectors[1]).containsExactly(vectors[0], within(1e-6f));
    assertThat(vectors[2]).containsExactly(0, 0, 0);
  }

  /** Same-person distances 0 and 0.2, others above 1: any threshold between tells them apart. */
  @Test
  void theThresholdLiesWhereErrorsAreEqual() {
    float[][] images = {{1, 0}, {1, 0.2f}, {0, 1}, {0.2f, 1}};
    IdentityJudge judge = IdentityJudge.fit(FIRST_TWO, images, new int[] {1, 1, 2, 2});
    assertThat(judge.equalErrorRate()).isZero();
    float[][] inputs = {{1, 0}, {1, 0}, {1, 0}, {1, 0}};
    float[][] generated = {{1, 0.1f}, {1, 0}, {-1, 0}, {0, 1}};
    assertThat(judge.errorRate(inputs, generated)).isEqualTo(0.5);
    assertThat(IdentityJudge.of(FIRST_TWO, 1.5).errorRate(inputs, generated)).isEqualTo(0.25);
    assertThat(judge.distances(inputs, generated)[3]).isCloseTo(Math.sqrt(2), within(1e-6));
  }

  /** Made faces (1,0) and (0,1) of inputs (0,1) and (0,1); true faces (1,0) and (0,1). */
  @Test
  void madeFacesAreComparedWithTrueFacesAndInputs() {
    IdentityEvaluation evaluation =
        new IdentityEvaluation(
            FIRST_TWO,
            new float[][] {{0, 1}, {0, 1}},
            new int[] {1, 2},
            new float[][] {{1, 0}, {0, 1}},
            new int[] {1, 2});
    IdentityEvaluation.Outcome outcome = evaluation.of(new float[][] {{1, 0}, {0, 1}});
    assertThat(outcome.found()).containsExactly(1, 2);
    assertThat(outcome.inputDistances())
        .containsExactly(new double[] {Math.sqrt(2), 0}, within(1e-6));
    assertThat(outcome.verification().equalErrorRate()).isZero();
    assertThat(evaluation.of(new float[][] {{0, 1}, {1, 0}}).verification().areaUnderCurve())
        .isZero();
    assertThatThrownBy(() -> evaluation.of(new float[1][2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
