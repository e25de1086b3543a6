package org.idferm.data.landmark;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;

/** Where the landmarks of a data set's faces come from. Can be used by several threads. */
public interface LandmarkSource {

  /**
   * What the landmarks depend on besides the data set's files: equal keys give equal landmarks for
   * equal files. For caches, and for the record of an experiment.
   *
   * @return one line
   */
  String key();

  /**
   * Finds the landmarks of a face.
   *
   * @param face the face
   * @param image decodes its image, values 0 to 255, if that is needed
   * @return 68 points in pixels of the image
   * @throws org.idferm.data.dataset.BadFileException if the face has none; names the image or its
   *     landmark file
   */
  Landmarks locate(Face face, Supplier<GrayImage> image);

  /**
   * The file that a message about a face's landmarks should name.
   *
   * @param face the face
   * @return its landmark file, or its image if the landmarks come from that
   */
  default Path origin(Face face) {
    return face.image();
  }
}
