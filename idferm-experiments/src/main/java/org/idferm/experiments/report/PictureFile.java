package org.idferm.experiments.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.idferm.core.error.DataException;

/** A picture that another report has written, to be shown again. */
final class PictureFile {

  /** Reports draw with twice as many pixels as a picture takes on the page. */
  private static final int SCALE = 2;

  private PictureFile() {}

  /**
   * Reads a picture.
   *
   * @param file a PNG file that a report has written
   * @param name the new files' name
   * @param alt what a reader who cannot see it is told
   * @throws DataException if it cannot be read
   */
  static Figure read(Path file, String name, String alt) {
    BufferedImage image;
    try {
      image = ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new DataException("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    if (image == null) {
      throw new DataException(
          file + ": expected a PNG picture, found something else: run the experiment again");
    }
    int width = image.getWidth() / SCALE;
    int height = image.getHeight() / SCALE;
    return new Figure(
        name,
        alt,
        width,
        height,
        Figure.Kind.PHOTOGRAPHS,
        g -> g.drawImage(image, 0, 0, width, height, null));
  }
}
