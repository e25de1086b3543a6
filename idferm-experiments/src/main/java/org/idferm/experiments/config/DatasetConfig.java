package org.idferm.experiments.config;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.idferm.core.model.ModelDirectory;
import org.idferm.data.landmark.LandmarkSources;

/**
 * Which faces an experiment uses.
 *
 * @param name the name of a data set provider, for example {@code ckplus} (default), or {@code
 *     synthetic}: faces made by {@link #synthetic()}'s settings, written to disk in CK+'s layout
 *     and read back as CK+ is
 * @param path the data set's directory, usually given on the command line; empty (default) if it is
 *     not given
 * @param landmarks where landmarks come from: {@code files}, the data set's own (default); {@code
 *     face-api} or {@code dlib}, a detector and that model
 * @param models the directory of pretrained models; empty (default) for {@link
 *     ModelDirectory#standard()}
 * @param cache a directory where aligned faces are kept for later runs; empty (default) for none.
 *     Without effect on results
 * @param synthetic how synthetic faces are made; without effect on another data set
 * @param options the remaining keys: options that only the data set itself knows and checks, for
 *     example {@code classes} and {@code frames}
 */
public record DatasetConfig(
    @Name String name,
    String path,
    @OneOf({LandmarkSources.FILES, LandmarkSources.FACE_API, LandmarkSources.DLIB})
        String landmarks,
    String models,
    String cache,
    SyntheticConfig synthetic,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> options) {

  /** The name that stands for faces made here. */
  public static final String SYNTHETIC = "synthetic";

  /** In whose layout synthetic faces are written and read. */
  private static final String SYNTHETIC_LAYOUT = "ckplus";

  /**
   * Copies the options, in alphabetical order; null stands for none.
   *
   * @param name the data set's name
   * @param path its directory
   * @param landmarks where landmarks come from
   * @param models the directory of pretrained models
   * @param cache where aligned faces are kept
   * @param synthetic how synthetic faces are made
   * @param options the remaining keys
   */
  public DatasetConfig {
    options =
        options == null
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<String, Object>(options));
  }

  /**
   * What holds where a configuration says nothing.
   *
   * @return CK+ with its default options
   */
  public static DatasetConfig defaults() {
    return of("ckplus");
  }

  /**
   * A data set where a configuration says no more than its name.
   *
   * @param name the name of a data set provider
   * @return that data set with its default options
   */
  static DatasetConfig of(String name) {
    return new DatasetConfig(
        name, "", LandmarkSources.FILES, "", "", SyntheticConfig.defaults(), Map.of());
  }

  /**
   * Whether the faces are made here.
   *
   * @return true for {@code synthetic}
   */
  public boolean isSynthetic() {
    return name.equals(SYNTHETIC);
  }

  /**
   * Where pretrained models are.
   *
   * @return the directory named by {@code models}, or the standard one
   */
  public ModelDirectory modelDirectory() {
    return models.isBlank() ? ModelDirectory.standard() : new ModelDirectory(Path.of(models));
  }

  /**
   * Whose layout the directory has.
   *
   * @return the name of a data set provider
   */
  public String layout() {
    return isSynthetic() ? SYNTHETIC_LAYOUT : name;
  }
}
