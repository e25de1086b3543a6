package org.idferm.experiments.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.preprocess.OcclusionSide;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.data.sample.FlipRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenHalvesTest {

  @TempDir private Path directory;

  /** The outer corners of the eyes at x = 20 and 80, the nose's tip where it is said to be. */
  private Face face(double nose) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 68; i++) {
      double x = i == 36 ? 20 : i == 45 ? 80 : i == 30 ? nose : 30 + i % 40;
      double y = i == 36 || i == 45 ? 40 : 20 + i;
      text.append(String.format(Locale.ROOT, "%.1f %.1f%n", x, y));
    }
    Path landmarks = Files.writeString(directory.resolve("l%.0f.txt".formatted(nose)), text);
    Path image = directory.resolve("i%.0f.png".formatted(nose));
    return new Face(image, "p", Expression.HAPPY, "s", 1, Optional.of(landmarks));
  }

  @Test
  void aHalfThatIsHiddenComesToBeOnTheRight() throws IOException {
    HiddenHalves halves = HiddenHalves.by(new Preprocessor());
    assertThat(halves.rule(face(50))).isEqualTo(FlipRule.RANDOM);
    assertThat(halves.rule(face(55))).isEqualTo(FlipRule.RANDOM); // 2 * 35 / 60 - 1 = 0.17
    assertThat(halves.rule(face(72))).isEqualTo(FlipRule.NEVER); // 0.73, looks to the right
    assertThat(halves.rule(face(28))).isEqualTo(FlipRule.ALWAYS);
    assertThat(halves.of(face(28))).isEqualTo(OcclusionSide.LEFT);
  }

  @Test
  void aFaceIsLookedAtOnce() throws IOException {
    HiddenHalves halves = HiddenHalves.by(new Preprocessor());
    Face face = face(28);
    assertThat(halves.of(face)).isEqualTo(OcclusionSide.LEFT);
    Files.delete(face.landmarks().orElseThrow());
    assertThat(halves.of(face)).isEqualTo(OcclusionSide.LEFT);
  }

  @Test
  void noAttentionNeedsNoLandmarks() throws IOException {
    Face face = face(28);
    Files.delete(face.landmarks().orElseThrow());
    assertThat(HiddenHalves.ignored().rule(face)).isEqualTo(FlipRule.RANDOM);
  }
}
