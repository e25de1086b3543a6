package org.idferm.data.landmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.idferm.core.face.GrayImage;

/**
 * The picture for which other implementations have computed landmarks, and what they computed: grey
 * levels (7x + 13y + ⌊xy / 16⌋) mod 256.
 */
public final class TestPicture {

  private TestPicture() {}

  public static GrayImage picture(int width, int height) {
    float[] pixels = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (7 * x + 13 * y + x * y / 16) % 256;
      }
    }
    return new GrayImage(width, height, pixels);
  }

  /** 136 numbers of a resource. */
  public static double[] expected(String resource) {
    try (InputStream in = TestPicture.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return Arrays.stream(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
