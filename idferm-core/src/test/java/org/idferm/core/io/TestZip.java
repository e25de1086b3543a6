package org.idferm.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes zip files that {@link NpzFile} would not. */
final class TestZip {

  private TestZip() {}

  static void write(Path file, String entry, byte[] content) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
  }

  static void write(Path file, String first, byte[] content, String second, byte[] other)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(first));
      zip.write(content);
      zip.putNextEntry(new ZipEntry(second));
      zip.write(other);
    }
  }
}
