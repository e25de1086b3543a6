package org.idferm.experiments.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.idferm.core.error.DataException;

/**
 * A picture that another report has written, to be shown again.
 *
 * @param figure its new name, and what else a page needs to know of it
 * @param png its file as PNG
 * @param svg its file as SVG
 */
@SuppressWarnings("ArrayRecordComponent") // files on their way from one directory to another
record PictureFile(Figure figure, byte[] png, byte[] svg) {

  /** Reports draw with twice as many pixels as a picture takes on the page. */
  private static final int SCALE = 2;

  /** Whether a report has written both files of a picture. */
  static boolean isThere(Path directory, String name) {
    return Files.isRegularFile(directory.resolve(name + ".png"))
        && Files.isRegularFile(directory.resolve(name + ".svg"));
  }

  /**
   * Reads a picture.
   *
   * @param directory where a report has written its figures
   * @param name the picture's name there
   * @param newName its name from now on
   * @param alt what a reader who cannot see it is told
   * @throws DataException if it cannot be read
   */
  static PictureFile read(Path directory, String name, String newName, String alt) {
    Path file = directory.resolve(name + ".png");
    byte[] png = bytes(file);
    BufferedImage image = decode(file, png);
    Figure figure =
        new Figure(
            newName,
            alt,
            image.getWidth() / SCALE,
            image.getHeight() / SCALE,
            Figure.Kind.PHOTOGRAPHS,
            g ->
                g.drawImage(
                    image, 0, 0, image.getWidth() / SCALE, image.getHeight() / SCALE, null));
    return new PictureFile(figure, png, bytes(directory.resolve(name + ".svg")));
  }

  private static BufferedImage decode(Path file, byte[] png) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      if (image != null) {
        return image;
      }
    } catch (IOException e) {
      throw cannotRead(file, e);
    }
    throw new DataException(
        file + ": expected a PNG picture, found something else: run the experiment again");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw cannotRead(file, e);
    }
  }

  private static DataException cannotRead(Path file, IOException e) {
    return new DataException("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
  }
}
