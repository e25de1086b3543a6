package org.idferm.data.synthetic.layout;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Knows again what {@link FaceSetWriter} has written, in whatever layout. */
public final class WrittenSets {

  private WrittenSets() {}

  /**
   * Whether a directory's faces were made by this program: its table of factors lies there.
   *
   * @param root a data set's directory
   * @return false also if the table cannot be read
   */
  public static boolean isOne(Path root) {
    try (BufferedReader table = Files.newBufferedReader(root.resolve(FactorTable.NAME))) {
      return FactorTable.HEADER.equals(table.readLine());
    } catch (IOException e) {
      return false; // no table, or not ours
    }
  }
}
