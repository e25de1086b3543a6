package org.idferm.data;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the data sets that lie beside the checkout; tests that need one are skipped without. */
public final class SharedData {

  private SharedData() {}

  /** The rendered set in CK+'s layout. */
  public static Path ckPlusFaceKit() {
    return directory("data/ckplus-facekit");
  }

  /** The rendered set in Multi-PIE's layout. */
  public static Path multiPieFaceKit() {
    return directory("data/multipie-facekit");
  }

  private static Path directory(String path) {
    Path directory = Path.of(System.getProperty("idferm.shared", "shared"), path);
    assumeTrue(Files.isDirectory(directory), () -> "needs the data set " + directory);
    return directory;
  }
}
