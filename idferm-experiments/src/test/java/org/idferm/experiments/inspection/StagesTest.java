package org.idferm.experiments.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.idferm.core.face.GrayImage;
import org.idferm.data.preprocess.Patch;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.data.synthetic.Activations;
import org.idferm.data.synthetic.FaceRenderer;
import org.idferm.data.synthetic.RenderedFace;
import org.idferm.data.synthetic.Scene;
import org.idferm.data.synthetic.SyntheticIdentity;
import org.junit.jupiter.api.Test;

class StagesTest {

  private final RenderedFace face =
      new FaceRenderer()
          .render(SyntheticIdentity.of(1, 0), Activations.neutral(), Scene.PLAIN, 160, 120);
  private final Stages stages = Stages.of(face.image(), face.landmarks());

  @Test
  void showsEveryStepInOrder() {
    assertThat(stages.steps())
        .extracting(Stages.Stage::caption)
        .containsExactly(
            "aligned, 64x64",
            "centre patch, 60x60",
            "equalised",
            "fitted plane",
            "plane subtracted",
            "standardised",
            "generator input, 64x64");
    assertThat(stages.inputs()).hasSize(10);
    assertThat(stages.inputs().get(0).caption()).isEqualTo("centre");
    assertThat(stages.inputs().get(9).caption()).isEqualTo("bottom right, mirrored");
  }

  @Test
  void planeAndRestAddUpToTheEqualisedPatch() {
    GrayImage equalised = image("equalised");
    GrayImage plane = image("fitted plane");
    GrayImage rest = image("plane subtracted");
    for (int i = 0; i < 3600; i += 7) {
      assertThat(plane.pixels()[i] + rest.pixels()[i] - 127.5f)
          .isCloseTo(equalised.pixels()[i], within(1e-3f));
    }
  }

  @Test
  void theFirstInputIsTheStandardisedPatch() {
    assertThat(stages.inputs().get(0).image().pixels()).isEqualTo(image("standardised").pixels());
    float[] input = new Preprocessor().network(stages.aligned(), Patch.test());
    assertThat(image("standardised").at(5, 9))
        .isCloseTo(127.5f + 51 * input[9 * 60 + 5], within(1e-3f));
  }

  @Test
  void drawsPixelsLargeAndMarksLandmarks() {
    BufferedImage picture = StagesPicture.draw(stages);
    // The second small picture in the upper row is the aligned face, 4 x 4 screen pixels a pixel.
    int left = 8 + 3 * 264;
    int level = Math.round(stages.aligned().at(10, 20));
    for (int i = 0; i < 4; i++) {
      assertThat(new Color(picture.getRGB(left + 40 + i, 8 + 80 + i)).getRed()).isEqualTo(level);
    }
    long orange = 0;
    for (int y = 8; y < 264; y++) {
      for (int x = 8 + 2 * 264; x < 8 + 2 * 264 + 256; x++) {
        orange += new Color(picture.getRGB(x, y)).equals(new Color(255, 90, 0)) ? 1 : 0;
      }
    }
    assertThat(orange).isGreaterThan(49 * 5);
  }

  private GrayImage image(String caption) {
    return stages.steps().stream()
        .filter(s -> s.caption().equals(caption))
        .findFirst()
        .orElseThrow()
        .image();
  }
}
