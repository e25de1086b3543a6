package org.idferm.experiments.config;

/**
 * Which faces an experiment uses.
 *
 * @param name the name of a data set provider, for example {@code ckplus} (default), or {@code
 *     synthetic}: faces made by {@link #synthetic()}'s settings, written to disk in CK+'s layout
 *     and read back as CK+ is
 * @param path the data set's directory, usually given on the command line; empty (default) if it is
 *     not given
 * @param classes 7 (default): CK+'s seven labelled expressions; 8: neutral as well
 * @param frames how many of a sequence's last frames are used, 1 to 10; default 3
 * @param synthetic how synthetic faces are made; without effect on another data set
 */
public record DatasetConfig(
    @Name String name,
    String path,
    @Range(min = 7, max = 8) int classes,
    @Range(min = 1, max = 10) int frames,
    SyntheticConfig synthetic) {

  /** The name that stands for faces made here. */
  public static final String SYNTHETIC = "synthetic";

  /**
   * What holds where a configuration says nothing.
   *
   * @return CK+, seven classes, three frames
   */
  public static DatasetConfig defaults() {
    return new DatasetConfig("ckplus", "", 7, 3, SyntheticConfig.defaults());
  }

  /**
   * Whether the faces are made here.
   *
   * @return true for {@code synthetic}
   */
  public boolean isSynthetic() {
    return name.equals(SYNTHETIC);
  }
}
