package org.idferm.data.preprocess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.image.ImageEncoder;

/** Writes faces to disk. */
final class FaceFiles {

  private final Path directory;

  FaceFiles(Path directory) {
    this.directory = directory;
  }

  /** A 64x64 image whose landmarks lie on the template. */
  Face write(String name, GrayImage image) throws IOException {
    ImageEncoder.writePng(directory.resolve(name + ".png"), image);
    Landmarks landmarks = TestFaces.landmarks(1, 0, 0, 0);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Landmarks.POINTS; i++) {
      text.append(String.format(Locale.ROOT, "%e %e%n", landmarks.x(i), landmarks.y(i)));
    }
    Files.writeString(directory.resolve(name + ".txt"), text);
    return face(name, Optional.of(directory.resolve(name + ".txt")));
  }

  Face face(String name, Optional<Path> landmarks) {
    return new Face(
        directory.resolve(name + ".png"), name, Expression.HAPPY, name + "/001", 1, landmarks);
  }
}
