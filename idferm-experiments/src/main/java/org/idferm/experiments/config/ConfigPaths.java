package org.idferm.experiments.config;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.idferm.core.error.ConfigurationException;

/** Files and directories that a configuration names. */
public final class ConfigPaths {

  private ConfigPaths() {}

  /**
   * Makes a path of a configuration's value.
   *
   * @param key the value's key, for the message
   * @param value the path as written; a relative one is below the working directory
   * @return the path, which need not exist
   * @throws ConfigurationException if this system can have no file of that name
   */
  public static Path of(String key, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new ConfigurationException(
          "%s: no file can have the name '%s' here (%s); names with other than ASCII letters need a locale such as LANG=C.UTF-8, this one has %s"
              .formatted(
                  key,
                  value.replaceAll("\\p{Cntrl}", "?"),
                  e.getReason(),
                  System.getProperty("sun.jnu.encoding", Charset.defaultCharset().name())),
          e);
    }
  }
}
