package org.idferm.data.preprocess;

import java.nio.file.Path;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.model.ModelDirectory;
import org.idferm.data.landmark.LandmarkSource;
import org.idferm.data.landmark.LandmarkSources;
import org.idferm.data.landmark.LandmarksBeside;

/** Reads photographs that belong to no data set. Can be used by several threads. */
public final class PhotoReader {

  private final Preprocessor preprocessor;

  /**
   * Makes a reader.
   *
   * @param landmarks finds the landmarks, in the image or in {@code NAME_landmarks.txt}, {@code
   *     NAME.txt} or {@code NAME.pts} beside it
   */
  public PhotoReader(LandmarkSource landmarks) {
    this.preprocessor = new Preprocessor(landmarks);
  }

  /**
   * Makes a reader whose models are looked for in the standard directory.
   *
   * @param landmarks {@code files} beside the photographs; or {@code face-api} or {@code dlib}
   * @return the reader
   * @throws org.idferm.core.error.ConfigurationException if there is no such source of landmarks or
   *     its model is not installed
   * @throws org.idferm.core.error.DataException if its model is damaged
   */
  public static PhotoReader of(String landmarks) {
    return new PhotoReader(LandmarkSources.of(landmarks, ModelDirectory.standard()));
  }

  /**
   * Reads a photograph.
   *
   * @param file an image file
   * @return its largest face, or the one whose landmarks lie beside it
   * @throws org.idferm.data.dataset.BadFileException if it cannot be decoded, no face is found, or
   *     the landmarks cannot be read or do not fit; names the file
   */
  public Photo read(Path file) {
    String name = file.toString();
    // Of a face outside any data set only image and landmarks are known.
    Face face = new Face(file, name, Expression.NEUTRAL, name, 1, LandmarksBeside.of(file));
    Preprocessor.Located located = preprocessor.locate(face);
    return new Photo(
        file,
        located.image().toGrayImage(),
        located.landmarks(),
        located.aligned(),
        preprocessor.network(located.aligned(), Patch.test()));
  }
}
