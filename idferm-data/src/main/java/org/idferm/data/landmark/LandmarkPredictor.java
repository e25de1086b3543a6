package org.idferm.data.landmark;

import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.detect.FaceBox;

/** Places the 68 landmarks of a face that has been found. Can be used by several threads. */
public interface LandmarkPredictor {

  /**
   * Which model this is, with the checksum of its files: equal keys give equal landmarks.
   *
   * @return one line
   */
  String key();

  /**
   * Places the landmarks.
   *
   * @param image values 0 to 255
   * @param box about where the face's landmarks are
   * @return 68 points in pixels of the image, some of which may lie outside
   */
  Landmarks predict(GrayImage image, FaceBox box);
}
