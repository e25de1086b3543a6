package org.idferm.data.preprocess;

import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.idferm.core.face.GrayImage;

/**
 * Spreads the grey levels so that all are about equally frequent: v' = 255·(C(v) − C(min)) / (n −
 * C(min)), where C counts the pixels not brighter than v and n all pixels. An image of one grey
 * level stays as it is.
 */
public final class HistogramEqualization {

  private HistogramEqualization() {}

  /**
   * Equalises an image.
   *
   * @param image values 0 to 255; rounded to whole grey levels, and clipped to that range
   * @return whole values 0 to 255, the same size
   */
  public static GrayImage apply(GrayImage image) {
    byte[] levels = new byte[image.pixels().length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) Math.max(0, Math.min(255, Math.round(image.pixels()[i])));
    }
    float[] pixels = new float[levels.length];
    try (BytePointer data = new BytePointer(levels);
        Mat source = new Mat(image.height(), image.width(), CV_8U, data);
        Mat result = new Mat()) {
      equalizeHist(source, result);
      result.data().get(levels);
    }
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = levels[i] & 0xff;
    }
    return new GrayImage(image.width(), image.height(), pixels);
  }
}
