package org.idferm.rml.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class IdentityProbeTest {

  private static final int PEOPLE = 8;
  private static final int EXPRESSIONS = 4;

  /** Four sequences of three frames for each of eight people, with noise in eight dimensions. */
  private static EmbeddedFaces people(IntFunction<float[]> ofPerson, double noise) {
    SplittableRandom random = new SplittableRandom(7);
    Faces faces = new Faces();
    for (int person = 0; person < PEOPLE; person++) {
      for (int expression = 0; expression < EXPRESSIONS; expression++) {
        float[] sequence = ofPerson.apply(person);
        for (int k = 0; k < sequence.length; k++) {
          sequence[k] += (float) (noise * random.nextGaussian());
        }
        for (int frame = 0; frame < 3; frame++) {
          faces.add(expression, person, person * EXPRESSIONS + expression, sequence.clone());
        }
      }
    }
    return faces.get();
  }

  private static float[] axis(int person) {
    float[] vector = new float[PEOPLE];
    vector[person] = 1;
    return vector;
  }

  @Test
  void recoversThePersonWhereItIsThere() {
    IdentityProbe probe = IdentityProbe.of(people(IdentityProbeTest::axis, 0.05));
    assertThat(probe.accuracy()).isCloseTo(1, within(1e-12));
    assertThat(probe.chance()).isCloseTo(1.0 / PEOPLE, within(1e-12));
    assertThat(probe.leakage()).isCloseTo(1, within(1e-12));
    assertThat(probe.people()).isEqualTo(PEOPLE);
  }

  /** Frames of a sequence are equal: a split by frames would recover everybody. */
  @Test
  void doesNotProfitFromNeighbouringFrames() {
    IdentityProbe probe = IdentityProbe.of(people(person -> new float[PEOPLE], 1));
    assertThat(probe.accuracy()).isLessThan(0.35);
    assertThat(Math.abs(probe.leakage())).isLessThan(0.26);
  }

  @Test
  void leakageIsBetweenGuessingAndCertainty() {
    assertThat(new IdentityProbe(0.25, 0.25, 4, 0).leakage()).isZero();
    assertThat(new IdentityProbe(0.55, 0.1, 10, 0).leakage()).isCloseTo(0.5, within(1e-12));
  }

  /** The accuracy is balanced: the person with many frames counts as the others. */
  @Test
  void everyPersonCountsTheSame() {
    Faces faces = new Faces();
    for (int frame = 0; frame < 9; frame++) {
      faces.add(0, 0, 0, 0).add(1, 0, 1, 0);
    }
    faces.add(0, 1, 2, 0).add(1, 1, 3, 0);
    IdentityProbe probe = IdentityProbe.of(faces.get()); // always answers person 0
    assertThat(probe.accuracy()).isCloseTo(0.5, within(1e-12));
    assertThat(probe.leakage()).isCloseTo(0, within(1e-12));
  }

  @Test
  void leavesOutAndCountsPeopleWithOneSequence() {
    IdentityProbe probe =
        IdentityProbe.of(
            new Faces()
                .add(0, 0, 0, 0)
                .add(1, 0, 1, 0.1f)
                .add(0, 1, 2, 5)
                .add(1, 1, 3, 5.1f)
                .add(0, 2, 4, 9)
                .get());
    assertThat(probe.people()).isEqualTo(2);
    assertThat(probe.leftOut()).isEqualTo(1);
    assertThat(probe.accuracy()).isCloseTo(1, within(1e-12));
  }

  @Test
  void hasNoNumberForOnePerson() {
    IdentityProbe probe = IdentityProbe.of(new Faces().add(0, 0, 0, 0).add(1, 0, 1, 1).get());
    assertThat(probe.accuracy()).isNaN();
    assertThat(probe.leakage()).isNaN();
  }
}
