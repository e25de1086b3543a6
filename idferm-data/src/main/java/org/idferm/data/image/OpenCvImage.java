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
  public DecodedImage decode(ImageBuffers buffers) throws DamagedImageException {
    try (Mat encoded = new Mat(file);
        Mat decoded = imdecode(encoded, IMREAD_GRAYSCALE | IMREAD_ANYDEPTH)) {
      if (decoded == null || decoded.empty()) {
        throw DamagedImageException.pixels();
      }
      int pixels = decoded.rows() * decoded.cols();
      if (decoded.depth() == CV_8U) {
        byte[] levels = buffers.levels(pixels);
        decoded.data().get(levels, 0, pixels);
        return new DecodedImage.Levels(decoded.cols(), decoded.rows(), levels);
      }
      if (decoded.depth() == CV_16U) {
        return new DecodedImage.Fractions(fractions(decoded));
      }
      throw new DamagedImageException("expected 8 or 16 bits a channel");
    } catch (RuntimeException e) {
      // OpenCV's exceptions reach Java as RuntimeException itself.
      throw DamagedImageException.pixels();
    }
  }

  private static GrayImage fractions(Mat decoded) {
    float[] pixels = new float[decoded.rows() * decoded.cols()];
    try (Mat floats = new Mat()) {
      decoded.convertTo(floats, CV_32F, SCALE_16_BIT, 0);
      FloatBuffer buffer = floats.createBuffer();
      buffer.get(pixels);
    }
    return new GrayImage(decoded.cols(), decoded.rows(), pixels);
  }
}
