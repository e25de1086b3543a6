package org.idferm.experiments.inspection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.Listing;
import org.idferm.data.image.ImageDecoder;
import org.idferm.data.image.ImageEncoder;
import org.idferm.data.landmark.LandmarkSource;
import org.idferm.data.landmark.LandmarksBeside;

/** One image's way through preprocessing, written as a picture: {@code idferm inspect --stages}. */
public final class StagesInspection {

  private static final String ENDING = "_landmarks.txt";
  private static final List<String> CKPLUS_FOLDERS = List.of("cohn-kanade-images", "Landmarks");

  private StagesInspection() {}

  /**
   * Reads an image and its landmarks, and writes the picture.
   *
   * @param image the image file
   * @param landmarks its landmark file; if empty, it is looked for beside the image and in CK+'s
   *     layout
   * @param source finds the landmarks, in that file or in the image
   * @param out the PNG to write; if empty, in the working directory and named after the image
   * @return the file written
   * @throws BadFileException if there is no landmark file, a file cannot be used, or the landmarks
   *     do not fit the image
   * @throws org.idferm.core.error.UserException if the picture cannot be written
   */
  public static Path write(
      Path image, Optional<Path> landmarks, LandmarkSource source, Optional<Path> out) {
    GrayImage original = ImageDecoder.decode(image);
    String name = image.toString();
    Face face = new Face(image, name, Expression.NEUTRAL, name, 1, landmarks.or(() -> find(image)));
    Landmarks points = source.locate(face, () -> original);
    Path picture = out.orElseGet(() -> Path.of(Listing.stem(image) + "-stages.png"));
    try {
      ImageEncoder.writePng(picture, StagesPicture.draw(Stages.of(original, points)));
    } catch (IllegalArgumentException e) {
      throw new BadFileException(
          source.origin(face), "landmarks do not fit %s: %s".formatted(image, e.getMessage()), e);
    }
    return picture;
  }

  private static Optional<Path> find(Path image) {
    return inCkPlus(image, Listing.stem(image) + ENDING)
        .filter(Files::isRegularFile)
        .or(() -> LandmarksBeside.of(image));
  }

  /** {@code cohn-kanade-images/S005/001/x.png} has {@code Landmarks/S005/001/x_landmarks.txt}. */
  private static Optional<Path> inCkPlus(Path image, String name) {
    Path sequence = image.toAbsolutePath().normalize().getParent();
    Path subject = sequence.getParent();
    Path images = subject == null ? null : subject.getParent();
    if (images == null
        || images.getFileName() == null
        || !images.getFileName().toString().equalsIgnoreCase(CKPLUS_FOLDERS.get(0))) {
      return Optional.empty();
    }
    return Optional.of(
        images
            .resolveSibling(CKPLUS_FOLDERS.get(1))
            .resolve(subject.getFileName())
            .resolve(sequence.getFileName())
            .resolve(name));
  }
}
