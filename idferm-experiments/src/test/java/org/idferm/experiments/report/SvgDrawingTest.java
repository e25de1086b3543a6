package org.idferm.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgDrawingTest {

  private static Figure chart() {
    var chart = Charts.chart(300, "Title <&>", "x", "y");
    Charts.addMain(
        chart, "line", new Curve(List.of(0.0, 1.0), List.of(0.0, 2.0)), Palette.series(0));
    return Charts.figure("chart", "What \"it\" shows", chart);
  }

  private static Element root(Figure figure) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(figure.svg()))
        .getDocumentElement();
  }

  @Test
  void equalFiguresGiveEqualBytes() {
    assertThat(chart().svg()).isEqualTo(chart().svg());
  }

  @Test
  void scalesWithThePageAndSaysWhatItShows() throws Exception {
    Element svg = root(chart());

    assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 300 " + Charts.HEIGHT);
    assertThat(svg.getAttribute("width")).isEqualTo("300");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("What \"it\" shows");
  }

  /** Letters would look different, and not fit, where the fonts are others. */
  @Test
  void lettersAreOutlines() throws Exception {
    Element svg = root(chart());

    assertThat(svg.getElementsByTagName("text").getLength()).isZero();
    assertThat(svg.getElementsByTagName("path").getLength()).isPositive();
  }

  @Test
  void imagesAreInside() throws Exception {
    BufferedImage red = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    red.setRGB(1, 1, Color.RED.getRGB());
    Element svg = root(new Figure("f", "alt", 9, 9, g -> g.drawImage(red, 1, 1, 8, 8, null)));

    String source =
        ((Element) svg.getElementsByTagName("image").item(0)).getAttribute("xlink:href");
    byte[] png = Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(read.getRGB(1, 1)).isEqualTo(Color.RED.getRGB());
    assertThat(read.getRGB(0, 0)).isEqualTo(Color.BLACK.getRGB());
  }
}
