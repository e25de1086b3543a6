package org.idferm.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.idferm.experiments.result.DatasetSummary;
import org.idferm.experiments.result.ExperimentResults;
import org.idferm.experiments.result.HngCurvePoint;
import org.idferm.experiments.result.TrainingCurvePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {

  private static final DatasetSummary SYNTHETIC = DemoReport.dataset("synthetic", 20, true);

  @TempDir private Path directory;

  @Test
  void isOneWellFormedPageThatNeedsNoOtherFile() throws Exception {
    Document page = parse(write(DemoReport.data(SYNTHETIC)));

    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(page.getElementsByTagName("link").getLength()).isZero();
    assertThat(attributes(page, "a", "href")).isEmpty();
    assertThat(attributes(page, "img", "src"))
        .hasSize(6)
        .allMatch(src -> src.matches("data:image/(png|svg\\+xml);base64,.*"));
    assertThat(Files.readString(directory.resolve("report/index.html")))
        .doesNotContain("url(", "@import", "{{");
  }

  @Test
  void everyPictureIsSharpAndAlsoAFile() throws Exception {
    Document page = parse(write(DemoReport.compared(SYNTHETIC)));

    NodeList images = page.getElementsByTagName("img");
    for (int i = 0; i < images.getLength(); i++) {
      Element image = (Element) images.item(i);
      int width = Integer.parseInt(image.getAttribute("width"));
      String source = image.getAttribute("src");
      if (source.startsWith("data:image/png")) {
        BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(content(source)));
        assertThat(pixels.getWidth()).isEqualTo(2 * width);
      } else {
        assertThat(new String(content(source), StandardCharsets.UTF_8))
            .contains("viewBox=\"0 0 %d ".formatted(width));
      }
      assertThat(image.getAttribute("alt")).isNotBlank();
    }
    try (Stream<Path> files = Files.list(directory.resolve("report/figures"))) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(
                      "accuracy-leakage",
                      "accuracy-spread",
                      "accuracy-time",
                      "confusion-idferm",
                      "confusion-softmax",
                      "faces",
                      "hng-losses",
                      "projection-idferm-expression",
                      "projection-idferm-person",
                      "projection-softmax-expression",
                      "projection-softmax-person",
                      "training-loss",
                      "validation-accuracy")
                  .flatMap(name -> Stream.of(name + ".png", name + ".svg"))
                  .toList());
    }
  }

  @Test
  void saysLoudlyThatFacesAreSynthetic() throws Exception {
    String synthetic = text(DemoReport.data(SYNTHETIC));
    assertThat(synthetic).contains("Synthetic faces.", "cannot be compared", "98.35");

    String real = text(DemoReport.data(DemoReport.dataset("ckplus", 118, false)));
    assertThat(real).doesNotContain("Synthetic faces.", "cannot be compared").contains("98.35");
  }

  @Test
  void doesNotCallAnotherSetInTheLayoutOfCkPlusComparable() throws Exception {
    assertThat(text(DemoReport.data(DemoReport.dataset("ckplus", 48, false))))
        .contains("Another data set.", "(ckplus) have 48");
  }

  @Test
  void showsAccuraciesBesideGuessing() throws Exception {
    ReportData data = DemoReport.data(SYNTHETIC);
    String text = text(data);

    double pooled = data.results().methods().get("idferm").accuracy().pooled();
    assertThat(text)
        .contains("demo <&> run", "Guessing would give 14.3 %", "(surprise)", "over 5 folds")
        .contains(Html.percent(pooled).replace("&nbsp;", " "))
        .contains("1:01 min", "Effective configuration", "./idferm run configs/demo.yaml");
  }

  @Test
  void holdsMethodsAgainstEachOther() throws Exception {
    assertThat(text(DemoReport.compared(SYNTHETIC)))
        .contains("Comparison", "identity leakage", "FC2-2, untrained", "p (Holm)")
        .contains("2B(N+M) softmax", "324");
  }

  @Test
  void survivesARunWithoutCurvesFacesAndScores() throws Exception {
    ReportData full = DemoReport.data(SYNTHETIC);
    ExperimentResults r = full.results();
    ExperimentResults bare =
        new ExperimentResults(
            r.experiment(),
            r.dataset(),
            r.protocol(),
            Map.of(),
            r.hng(),
            r.provenance(),
            null,
            null);
    List<TrainingCurvePoint> diverged =
        List.of(new TrainingCurvePoint("m", 0, 0, 1, Double.NaN, 0, 0, 1, 0));
    List<HngCurvePoint> zeros = List.of(new HngCurvePoint(0, 0, 1, 0, 0, 0, 0, 0, 0));

    assertThat(text(new ReportData(bare, diverged, zeros, List.of(), Optional.empty(), "")))
        .contains("Provenance");
  }

  private static byte[] content(String source) {
    return Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1));
  }

  private Path write(ReportData data) {
    return Report.write(directory, data);
  }

  private String text(ReportData data) throws Exception {
    return parse(write(data)).getDocumentElement().getTextContent().replaceAll("[\\s\u00a0]+", " ");
  }

  /** Parses the page as XML, HTML's named characters put in before. */
  private static Document parse(Path page) throws Exception {
    String html = Files.readString(page);
    Map<String, String> names =
        Map.of(
            "nbsp", "\u00a0", "plusmn", "\u00b1", "ndash", "-", "minus", "-", "rsquo", "'",
            "lambda", "l");
    Matcher entity = Pattern.compile("&([a-z]+);").matcher(html);
    String xml =
        entity.replaceAll(m -> Matcher.quoteReplacement(names.getOrDefault(m.group(1), m.group())));
    String withoutDoctype = xml.substring(xml.indexOf("<html"));
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(withoutDoctype)));
  }

  private static List<String> attributes(Document page, String element, String attribute)
      throws IOException {
    NodeList nodes = page.getElementsByTagName(element);
    return Stream.iterate(0, i -> i + 1)
        .limit(nodes.getLength())
        .map(i -> ((Element) nodes.item(i)).getAttribute(attribute))
        .toList();
  }
}
