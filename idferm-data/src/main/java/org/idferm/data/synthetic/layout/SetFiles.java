package org.idferm.data.synthetic.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;

/** The directory of a set while it is filled; paths are relative to it, with {@code /}. */
final class SetFiles {

  private final Path root;

  SetFiles(Path root) {
    this.root = root;
  }

  void writeText(String path, String text) throws IOException {
    Files.writeString(place(path), text);
  }

  void writeLandmarks(String path, Landmarks landmarks) throws IOException {
    writeText(path, LandmarkText.of(landmarks));
  }

  void writeImage(String path, GrayImage image) throws IOException {
    GrayFiles.write(place(path), image);
  }

  Path place(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }

  /** The same path with another ending. */
  static String withExtension(String path, String extension) {
    return path.substring(0, path.lastIndexOf('.')) + extension;
  }
}
