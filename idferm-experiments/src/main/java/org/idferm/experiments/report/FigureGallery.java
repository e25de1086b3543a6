package org.idferm.experiments.report;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.idferm.core.io.AtomicFiles;

/** Draws figures, writes each as a file, and gives the HTML that shows it. */
final class FigureGallery {

  private final Path directory;

  /**
   * Makes a gallery.
   *
   * @param directory where the files go, SVG and PNG
   */
  FigureGallery(Path directory) {
    this.directory = directory;
  }

  /** Shows figures side by side as far as the page is wide, under one caption, which is HTML. */
  String show(List<Figure> figures, String caption) {
    StringBuilder html = new StringBuilder("<figure>\n<div class=\"pictures\">\n");
    figures.forEach(f -> html.append(picture(f)));
    return html.append("</div>\n<figcaption>")
        .append(caption)
        .append("</figcaption>\n</figure>\n")
        .toString();
  }

  /** Shows a picture that another report has written, under a caption, and copies its files. */
  String showAgain(PictureFile picture, String caption) {
    return "<figure>\n<div class=\"pictures\">\n"
        + picture(picture.figure(), picture.png(), picture.svg())
        + "</div>\n<figcaption>%s</figcaption>\n</figure>\n".formatted(caption);
  }

  private String picture(Figure figure) {
    byte[] png;
    byte[] svg;
    try {
      png = figure.png();
      svg = figure.svg();
    } catch (InternalError | LinkageError | NullPointerException e) {
      // How a Java runtime without any font fails, which depends on its version.
      return "<p class=\"note\">%s: not drawn, for this Java runtime has no fonts. Install fontconfig and a font.</p>\n"
          .formatted(Html.escape(figure.alt()));
    }
    return picture(figure, png, svg);
  }

  private String picture(Figure figure, byte[] png, byte[] svg) {
    AtomicFiles.write(directory.resolve(figure.name() + ".png"), out -> out.write(png));
    AtomicFiles.write(directory.resolve(figure.name() + ".svg"), out -> out.write(svg));
    boolean sharp = figure.kind() == Figure.Kind.DRAWING || svg.length < png.length;
    return sharp ? image(figure, "image/svg+xml", svg) : image(figure, "image/png", png);
  }

  private static String image(Figure figure, String type, byte[] content) {
    return "<img src=\"data:%s;base64,%s\" width=\"%d\" height=\"%d\" alt=\"%s\" />\n"
        .formatted(
            type,
            Base64.getEncoder().encodeToString(content),
            figure.width(),
            figure.height(),
            Html.escape(figure.alt()));
  }
}
