package org.idferm.data.landmark;

import java.util.List;
import java.util.Optional;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.NearestName;
import org.idferm.core.model.KnownModel;
import org.idferm.core.model.ModelDirectory;
import org.idferm.data.landmark.dlib.ShapePredictorFile;
import org.idferm.data.landmark.faceapi.FaceApiPredictor;

/** Makes landmark sources by the names that configurations use. */
public final class LandmarkSources {

  /** The data set's own files. */
  public static final String FILES = "files";

  /** A detector and face-api's network. */
  public static final String FACE_API = "face-api";

  /** A detector and dlib's regression trees. */
  public static final String DLIB = "dlib";

  /** All sources' names. */
  public static final List<String> NAMES = List.of(FILES, FACE_API, DLIB);

  private LandmarkSources() {}

  /**
   * Makes a source.
   *
   * @param name {@value #FILES}, {@value #FACE_API} or {@value #DLIB}
   * @param models where the models of the last two are
   * @return the source
   * @throws ConfigurationException if there is no source of that name or its model is not installed
   * @throws org.idferm.core.error.DataException if its model is damaged
   */
  public static LandmarkSource of(String name, ModelDirectory models) {
    requireInstalled(name, models);
    return switch (name) {
      case FACE_API -> new DetectedLandmarks(FaceApiPredictor.load(models));
      case DLIB ->
          new DetectedLandmarks(ShapePredictorFile.read(models.require(KnownModel.DLIB_LANDMARKS)));
      default -> new LandmarkFiles();
    };
  }

  /**
   * Checks that a source can be made, without reading its model.
   *
   * @param name the source's name
   * @param models where models are
   * @throws ConfigurationException if there is no source of that name or its model is not installed
   */
  public static void requireInstalled(String name, ModelDirectory models) {
    model(name).ifPresent(models::require);
  }

  private static Optional<KnownModel> model(String name) {
    return switch (name) {
      case FILES -> Optional.empty();
      case FACE_API -> Optional.of(KnownModel.FACE_API_LANDMARKS);
      case DLIB -> Optional.of(KnownModel.DLIB_LANDMARKS);
      default ->
          throw new ConfigurationException(
              "unknown source of landmarks '%s'%s; known: %s"
                  .formatted(name, NearestName.meant(name, NAMES), String.join(", ", NAMES)));
    };
  }
}
