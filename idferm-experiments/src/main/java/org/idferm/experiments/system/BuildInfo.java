package org.idferm.experiments.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of this program and of the libraries it was built with. */
public final class BuildInfo {

  private static final String UNKNOWN = "unknown";

  private BuildInfo() {}

  /**
   * This program's version.
   *
   * @return for example {@code 0.1.0}; {@code unknown} if it does not run from its jar
   */
  public static String version() {
    return versionOf("org.idferm", "idferm-experiments");
  }

  /**
   * ND4J's version.
   *
   * @return for example {@code 1.0.0-M2.1}; {@code unknown} if its jar does not tell
   */
  public static String nd4jVersion() {
    return versionOf("org.nd4j", "nd4j-api");
  }

  /**
   * The commit this program was built from, as the launcher tells it.
   *
   * @return an abbreviated hash, with {@code -dirty} after it if files had been changed; {@code
   *     unknown} if the launcher did not find out
   */
  public static String commit() {
    String commit = System.getProperty("idferm.commit", "");
    return commit.isBlank() ? UNKNOWN : commit;
  }

  private static String versionOf(String group, String artifact) {
    String resource = "/META-INF/maven/%s/%s/pom.properties".formatted(group, artifact);
    try (InputStream in = BuildInfo.class.getResourceAsStream(resource)) {
      if (in == null) {
        return UNKNOWN;
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", UNKNOWN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
