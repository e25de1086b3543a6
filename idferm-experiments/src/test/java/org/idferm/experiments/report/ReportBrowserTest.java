package org.idferm.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.idferm.experiments.browser.Chromium;
import org.idferm.experiments.paper.FinishedRun;
import org.idferm.experiments.paper.Runs;
import org.idferm.experiments.result.DatasetSummary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens every kind of report in Chromium. Skipped where none is installed. */
class ReportBrowserTest {

  private static final DatasetSummary DATA = DemoReport.dataset("synthetic", 20, true);

  /** A sheet of A4 less its margins. */
  private static final int PAPER_WIDTH = 680;

  @TempDir private static Path profile;
  @TempDir private Path directory;

  private static Chromium browser;

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> program = Chromium.installed();
    assumeTrue(program.isPresent(), "Chromium is not installed: reports are not looked at");
    browser = Chromium.start(program.get(), profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void aRunsReport() throws IOException {
    check(Report.write(directory, DemoReport.compared(DATA)), 13);
  }

  @Test
  void aSweepsReport() throws IOException {
    FinishedRun.Sweep sweep = Runs.sweep("sweep", "rml.lambda", 0.5, 0.75, 1);
    check(SweepReport.write(directory, sweep.results(), "./idferm run x.yaml"), 1);
  }

  @Test
  void thePapersTables() throws IOException {
    List<FinishedRun> runs =
        List.of(
            Runs.recognition("plain_run", Runs.data("ckplus", 40, 7, false), 0.75, ""),
            Runs.sweep("lambda", "rml.lambda", 0.5, 0.75, 1),
            Runs.generators("generators-with-a-long-name-of-their-own"));
    check(PaperReport.write(directory, runs).page(), 3);
  }

  /** The checks themselves must see what is wrong. */
  @Test
  void aBadPageIsSeenAsOne() throws IOException {
    Path page =
        Files.writeString(
            directory.resolve("bad.html"),
            """
            <!DOCTYPE html><title>bad</title>
            <p style="color: #ccc">faint</p><img src="gone.png" alt="gone">
            <p style="width: 3000px; text-align: right">wide</p>
            <script>console.error("oops")</script>
            """);
    browser.show(1280, "light", "screen");
    Chromium.Loading loading = browser.open(page);

    assertThat(loading.requests()).singleElement().asString().endsWith("gone.png");
    assertThat(loading.complaints()).anyMatch(c -> c.contains("oops"));
    assertThat(wrong())
        .anyMatch(w -> w.contains("missing image: gone"))
        .anyMatch(w -> w.contains("wider than the window"))
        .anyMatch(w -> w.contains("sticks out"))
        .anyMatch(w -> w.startsWith("contrast 1.6: p 'faint'"));
  }

  private static void check(Path page, int images) throws IOException {
    for (String scheme : List.of("light", "dark")) {
      for (int width : List.of(1280, 390)) {
        browser.show(width, scheme, "screen");
        Chromium.Loading loading = browser.open(page);
        assertThat(loading.requests()).isEmpty();
        assertThat(loading.complaints()).isEmpty();
        assertThat(wrong()).as("%s, %d pixels", scheme, width).isEmpty();
      }
    }
    assertThat(browser.evaluate("document.images.length").asInt()).isEqualTo(images);
    browser.show(PAPER_WIDTH, "dark", "print");
    assertThat(wrong()).as("print").isEmpty();
    assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor").asText())
        .isEqualTo("rgb(255, 255, 255)");
    assertThat(new String(browser.pdf(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
  }

  private static List<String> wrong() throws IOException {
    List<String> lines = new ArrayList<>();
    try (InputStream script = ReportBrowserTest.class.getResourceAsStream("page-check.js")) {
      String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      for (JsonNode line : browser.evaluate(text)) {
        lines.add(line.asText());
      }
    }
    return lines;
  }
}
