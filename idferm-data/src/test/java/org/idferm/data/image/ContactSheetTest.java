package org.idferm.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;

class ContactSheetTest {

  private static final GrayImage BLACK = new GrayImage(1, 1, new float[] {0});

  @Test
  void laysOutRowByRow() {
    BufferedImage sheet =
        new ContactSheet(2, 10, 20).add(BLACK, "").add(BLACK, "").add(BLACK, "").draw();

    assertThat(sheet.getWidth()).isEqualTo(2 * 14 + 4);
    assertThat(sheet.getHeight()).isEqualTo(2 * 24 + 4);
    assertThat(gray(sheet, 5, 5)).isZero();
    assertThat(gray(sheet, 19, 5)).isZero();
    assertThat(gray(sheet, 5, 29)).isZero();
    assertThat(gray(sheet, 19, 29)).as("empty cell").isEqualTo(255);
    assertThat(gray(sheet, 15, 5)).as("gap").isEqualTo(255);
  }

  @Test
  void leavesRoomForCaptions() {
    BufferedImage sheet = new ContactSheet(1, 40, 20).add(BLACK, "a long caption").draw();
    assertThat(sheet.getHeight()).isEqualTo(4 + 20 + 14 + 4);
    boolean ink = false;
    for (int x = 0; x < sheet.getWidth(); x++) {
      for (int y = 25; y < 38; y++) {
        ink |= gray(sheet, x, y) < 128;
      }
    }
    assertThat(ink).isTrue();
  }

  @Test
  void refusesNothing() {
    assertThatThrownBy(() -> new ContactSheet(1, 1, 1).draw())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new ContactSheet(0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static int gray(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xff;
  }
}
