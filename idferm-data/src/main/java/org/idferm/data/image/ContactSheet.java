package org.idferm.data.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.idferm.core.face.GrayImage;

/**
 * A grid of images with captions below them, to look at many faces at once. On a system without
 * fonts the captions are left out.
 */
public final class ContactSheet {

  private static final int GAP = 4;
  private static final int CAPTION = 14;
  private static final int FONT_SIZE = 10;

  private final int columns;
  private final int cellWidth;
  private final int cellHeight;
  private final List<Cell> cells = new ArrayList<>();

  private record Cell(GrayImage image, String caption) {}

  /**
   * Makes an empty sheet.
   *
   * @param columns images in a row, 1 or more
   * @param cellWidth width of an image on the sheet, in pixels
   * @param cellHeight height of an image on the sheet, in pixels
   * @throws IllegalArgumentException if a number is less than 1
   */
  public ContactSheet(int columns, int cellWidth, int cellHeight) {
    if (columns < 1 || cellWidth < 1 || cellHeight < 1) {
      throw new IllegalArgumentException("columns and cell size must be at least 1");
    }
    this.columns = columns;
    this.cellWidth = cellWidth;
    this.cellHeight = cellHeight;
  }

  /**
   * Adds an image, row by row from the left.
   *
   * @param image values 0 to 255; enlarged or shrunk to the cell
   * @param caption a few words, may be empty
   * @return this sheet
   */
  public ContactSheet add(GrayImage image, String caption) {
    cells.add(new Cell(Objects.requireNonNull(image), Objects.requireNonNull(caption)));
    return this;
  }

  /**
   * Draws the sheet.
   *
   * @return a white image with all cells
   * @throws IllegalStateException if no image was added
   */
  public BufferedImage draw() {
    if (cells.isEmpty()) {
      throw new IllegalStateException("the sheet has no image");
    }
    int captionHeight = cells.stream().allMatch(c -> c.caption().isEmpty()) ? 0 : CAPTION;
    int stepX = cellWidth + GAP;
    int stepY = cellHeight + captionHeight + GAP;
    int rows = (cells.size() + columns - 1) / columns;
    int used = Math.min(columns, cells.size());
    BufferedImage sheet =
        new BufferedImage(used * stepX + GAP, rows * stepY + GAP, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    try {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      boolean captions = captionHeight > 0 && Caption.prepare(g, FONT_SIZE);
      for (int i = 0; i < cells.size(); i++) {
        int x = GAP + i % columns * stepX;
        int y = GAP + i / columns * stepY;
        Cell cell = cells.get(i);
        g.drawImage(ImageEncoder.toBuffered(cell.image()), x, y, cellWidth, cellHeight, null);
        if (captions && !cell.caption().isEmpty()) {
          Caption.draw(g, cell.caption(), x, y + cellHeight, cellWidth);
        }
      }
    } finally {
      g.dispose();
    }
    return sheet;
  }
}
