package org.idferm.data.image;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_ANYDEPTH;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.idferm.core.face.GrayImage;

/**
 * A file that OpenCV decodes.
 *
 * @param file its content
 * @param header the size that it announces
 */
@SuppressWarnings("ArrayRecordComponent") // a file's content, not compared
record OpenCvImage(byte[] file, ImageHeader header) implements EncodedImage {

  /** What 16-bit values are divided by: 65535 becomes 255. */
  private static final double SCALE_16_BIT = 1.0 / 257;

  @Override
  public GrayImage decode(ImageBuffers buffers) throws DamagedImageException {
    try (Mat encoded = new Mat(file);
        Mat decoded = imdecode(encoded, IMREAD_GRAYSCALE | IMREAD_ANYDEPTH)) {
      if (decoded == null || decoded.empty()) {
        throw DamagedImageException.pixels();
      }
      if (decoded.depth() != CV_8U && decoded.depth() != CV_16U) {
        throw new DamagedImageException("expected 8 or 16 bits a channel");
      }
      float[] pixels = buffers.pixels(decoded.rows() * decoded.cols());
      try (Mat floats = new Mat()) {
        decoded.convertTo(floats, CV_32F, decoded.depth() == CV_8U ? 1 : SCALE_16_BIT, 0);
        FloatBuffer buffer = floats.createBuffer();
        buffer.get(pixels);
      }
      return new GrayImage(decoded.cols(), decoded.rows(), pixels);
    } catch (RuntimeException e) {
      // OpenCV's exceptions reach Java as RuntimeException itself.
      throw DamagedImageException.pixels();
    }
  }
}
