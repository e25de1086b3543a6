package org.idferm.data.preprocess;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.core.io.Sha256;
import org.idferm.data.landmark.Points49;

/**
 * Aligns two made-up faces, one to be shrunk and one to be enlarged, and takes the checksum of the
 * result. It changes whenever aligned pixels change, be it by our code, another OpenCV or another
 * processor: a cache that is keyed by it never returns pixels that a fresh alignment would not.
 */
final class AlignmentProbe {

  private static final int SIZE = 160;
  private static final double ROTATION = 0.2;

  private AlignmentProbe() {}

  /** 64 hexadecimal digits. */
  static String checksum(FaceAligner aligner) {
    MessageDigest digest = Sha256.begin();
    for (double scale : new double[] {1.7, 0.6}) {
      ByteBuffer bytes = ByteBuffer.allocate(FaceAligner.SIZE * FaceAligner.SIZE * Float.BYTES);
      bytes.asFloatBuffer().put(aligner.align(image(), landmarks(scale)).pixels());
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Whole grey values without a pattern that alignment could hide. */
  private static GrayImage image() {
    float[] pixels = new float[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % SIZE;
      int y = i / SIZE;
      pixels[i] = (x * x + 3 * x * y + 7 * y * y) % 256;
    }
    return new GrayImage(SIZE, SIZE, pixels);
  }

  /** The template, turned and scaled about the image's centre. */
  private static Landmarks landmarks(double scale) {
    float[] template = AlignmentTemplate.xy();
    float[] xy = new float[2 * Landmarks.POINTS];
    int[] indexes = Points49.indexes();
    for (int i = 0; i < indexes.length; i++) {
      double x = scale * (template[2 * i] - FaceAligner.SIZE / 2.0);
      double y = scale * (template[2 * i + 1] - FaceAligner.SIZE / 2.0);
      // StrictMath: the probe itself is to be the same on every machine.
      double cos = StrictMath.cos(ROTATION);
      double sin = StrictMath.sin(ROTATION);
      xy[2 * indexes[i]] = (float) (SIZE / 2.0 + cos * x - sin * y);
      xy[2 * indexes[i] + 1] = (float) (SIZE / 2.0 + sin * x + cos * y);
    }
    return new Landmarks(xy);
  }
}
