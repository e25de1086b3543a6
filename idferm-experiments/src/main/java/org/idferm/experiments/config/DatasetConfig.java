package org.idferm.experiments.config;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which faces an experiment uses.
 *
 * @param name the name of a data set provider, for example {@code ckplus} (default), or {@code
 *     synthetic}: faces made by {@link #synthetic()}'s settings, written to disk in CK+'s layout
 *     and read back as CK+ is
 * @param path the data set's directory, usually given on the command line; empty (default) if it is
 *     not given
 * @param synthetic how synthetic faces are made; without effect on another data set
 * @param options the remaining keys: options that only the data set itself knows and checks, for
 *     example {@code classes} and {@code frames}
 */
public record DatasetConfig(
    @Name String name,
    String path,
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
    return new DatasetConfig("ckplus", "", SyntheticConfig.defaults(), Map.of());
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
   * Whose layout the directory has.
   *
   * @return the name of a data set provider
   */
  public String layout() {
    return isSynthetic() ? SYNTHETIC_LAYOUT : name;
  }
}
