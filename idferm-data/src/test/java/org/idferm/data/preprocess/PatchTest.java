package org.idferm.data.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.idferm.core.face.GrayImage;
import org.idferm.data.preprocess.Patch.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTest {

  /** The value at (x, y) is 100·y + x. */
  private static final GrayImage ALIGNED = TestFaces.plane(64, 64, 1, 100, 0);

  @ParameterizedTest
  @CsvSource({
    "CENTRE, 2, 2",
    "TOP_LEFT, 0, 0",
    "TOP_RIGHT, 4, 0",
    "BOTTOM_LEFT, 0, 4",
    "BOTTOM_RIGHT, 4, 4"
  })
  void cutsAtItsPosition(Position position, int left, int top) {
    GrayImage patch = new Patch(position, false).cut(ALIGNED);
    assertThat(patch.width()).isEqualTo(60);
    assertThat(patch.height()).isEqualTo(60);
    assertThat(patch.at(0, 0)).isEqualTo(100 * top + left);
    assertThat(patch.at(59, 59)).isEqualTo(100 * (top + 59) + left + 59);
  }

  @Test
  void flipsLeftAndRight() {
    GrayImage patch = new Patch(Position.TOP_RIGHT, true).cut(ALIGNED);
    assertThat(patch.at(0, 7)).isEqualTo(763);
    assertThat(patch.at(59, 7)).isEqualTo(704);
  }

  @Test
  void tenDifferentPatchesForTrainingTheCentreForTesting() {
    List<Patch> patches = Patch.training();
    assertThat(patches).hasSize(10);
    assertThat(new HashSet<>(patches)).hasSize(10);
    assertThat(Patch.test()).isEqualTo(new Patch(Position.CENTRE, false));
  }

  @Test
  void refusesAnotherSize() {
    assertThatThrownBy(() -> Patch.test().cut(TestFaces.constant(60, 64, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected an aligned face of 64 x 64, got 60 x 64");
  }
}
