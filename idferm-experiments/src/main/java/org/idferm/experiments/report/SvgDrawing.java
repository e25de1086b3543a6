package org.idferm.experiments.report;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.CachedImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.idferm.data.image.ImageEncoder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws a figure as SVG. Letters become outlines, so that the file looks the same where its fonts
 * are missing; images are put into it as PNG. Equal figures give equal bytes.
 */
final class SvgDrawing {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** Decimals of coordinates: a hundredth of a CSS pixel. */
  private static final int PRECISION = 2;

  private SvgDrawing() {}

  static byte[] of(Figure figure) {
    try {
      return bytes(root(figure));
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IllegalStateException("the Java runtime cannot write XML", e);
    }
  }

  private static Element root(Figure figure) throws ParserConfigurationException {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .getDOMImplementation()
            .createDocument(NAMESPACE, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(PRECISION);
    context.setGenericImageHandler(new PngImages());
    SVGGraphics2D g = new SVGGraphics2D(context, true);
    g.setSVGCanvasSize(new Dimension(figure.width(), figure.height()));
    figure.paint(g);
    Element root = g.getRoot();
    root.setAttribute("viewBox", "0 0 %d %d".formatted(figure.width(), figure.height()));
    root.setAttribute("role", "img");
    Element title = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
    title.setTextContent(figure.alt());
    root.insertBefore(title, root.getFirstChild());
    return root;
  }

  private static byte[] bytes(Element root) throws TransformerException {
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    transformer.transform(new DOMSource(root), new StreamResult(out));
    out.write('\n');
    return out.toByteArray();
  }

  /** Batik's own encoder asks for one of its codecs. */
  private static final class PngImages extends CachedImageHandlerBase64Encoder {

    @Override
    public void encodeImage(BufferedImage image, OutputStream out) throws IOException {
      out.write(Base64.getEncoder().encode(ImageEncoder.png(image)));
    }
  }
}
