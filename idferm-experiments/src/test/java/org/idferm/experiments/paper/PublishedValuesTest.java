package org.idferm.experiments.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PublishedValuesTest {

  private static final PublishedValues PAPER = PublishedValues.paper();

  @Test
  void numbersAreAsPrinted() {
    PublishedMethod idferm = method("IDFERM");
    assertThat(idferm.accuracy().get(Benchmark.CKPLUS_7)).isEqualTo(new BigDecimal("98.35"));
    assertThat(method("MSR").accuracy()).hasSize(1);
    assertThat(Cell.published(method("MSR").accuracy().get(Benchmark.CKPLUS_7)).text("", ""))
        .isEqualTo("91.4");
    assertThat(Cell.published(method("AUDN").accuracy().get(Benchmark.CKPLUS_8)).text("", ""))
        .isEqualTo("93.70");
  }

  @Test
  void identityErrorsHoldForWhatThePaperTried() {
    PublishedValues.IdentityErrors errors = PAPER.identityErrors();
    assertThat(errors.percent(0)).contains(new BigDecimal("2.13"));
    assertThat(errors.percent(0.03)).contains(new BigDecimal("0.10"));
    assertThat(errors.percent(0.0125)).isEmpty();
    assertThat(errors.percent(0.06)).isEmpty();
  }

  private static PublishedMethod method(String name) {
    return PAPER.methods().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  /** Every number beside the notes that it was taken from. */
  @Nested
  class BesideTheNotes {

    private static String notes;

    @BeforeAll
    static void readNotes() throws IOException {
      Path file = Path.of(System.getProperty("idferm.shared", "shared"), "paper.md");
      assumeTrue(Files.isRegularFile(file), file + " is missing");
      String text = Files.readString(file).replace("**", "").replaceAll(" \\[\\d]", "");
      notes = text.substring(text.indexOf("## 6 "));
    }

    @Test
    void accuraciesInTheTable() {
      Map<String, List<String>> table =
          Pattern.compile(
                  "^\\| (.+?) \\| ([\\d.\u2013]+) \\| ([\\d.\u2013]+) \\|$", Pattern.MULTILINE)
              .matcher(notes)
              .results()
              .collect(
                  Collectors.toMap(
                      m -> m.group(1),
                      m -> List.of(m.group(2), m.group(3)),
                      (a, b) -> b,
                      LinkedHashMap::new));
      Map<String, List<String>> ours = new LinkedHashMap<>();
      for (PublishedMethod method : PAPER.methods()) {
        if (method.accuracy().containsKey(Benchmark.CKPLUS_7)) {
          ours.put(
              method.name(),
              List.of(
                  text(method.accuracy().get(Benchmark.CKPLUS_7)),
                  text(method.accuracy().get(Benchmark.MMI))));
        }
      }
      assertThat(ours).isEqualTo(table).hasSize(12);
    }

    @Test
    void accuraciesInSentences() {
      assertThat(sentence("CK+ 8-class: ")).isEqualTo(list(Benchmark.CKPLUS_8));
      assertThat(sentence("Oulu-CASIA VIS: ")).isEqualTo(list(Benchmark.OULU));
    }

    /** Name and number of every method, ascending as the paper has them. */
    private String list(Benchmark benchmark) {
      return PAPER.methods().stream()
          .filter(m -> m.accuracy().containsKey(benchmark))
          .sorted((a, b) -> a.accuracy().get(benchmark).compareTo(b.accuracy().get(benchmark)))
          .map(m -> m.name().replace(" (video)", "") + " " + m.accuracy().get(benchmark))
          .collect(Collectors.joining(", "));
    }

    private String sentence(String beginning) {
      MatchResult match =
          Pattern.compile(
                  Pattern.quote(beginning) + "(.*?\\d)(?: \\(.*)?\\.(?: .*)?$", Pattern.MULTILINE)
              .matcher(notes)
              .results()
              .findFirst()
              .orElseThrow();
      return match.group(1);
    }

    @Test
    void trainingTimes() {
      for (PublishedMethod method : PAPER.methods()) {
        if (!method.minutes().isEmpty()) {
          assertThat(notes)
              .contains(
                  method.name()
                      + " "
                      + List.of(Benchmark.values()).stream()
                          .sorted((a, b) -> order(a) - order(b))
                          .map(b -> time(method.minutes().get(b)))
                          .collect(Collectors.joining(" / ")));
        }
      }
    }

    private int order(Benchmark benchmark) {
      return List.of(Benchmark.CKPLUS_7, Benchmark.CKPLUS_8, Benchmark.MMI, Benchmark.OULU)
          .indexOf(benchmark);
    }

    private String time(BigDecimal minutes) {
      if (minutes == null) {
        return "\u2013";
      }
      int all = minutes.intValueExact();
      return all < 60 ? all + " min" : "%d h %d".formatted(all / 60, all % 60);
    }

    @Test
    void identityErrors() {
      assertThat(notes).contains("L2 " + PAPER.identityErrors().threshold());
      for (PublishedValues.Share share : PAPER.identityErrors().byLambda1()) {
        String weights =
            share.from() == share.to()
                ? plain(share.from())
                : plain(share.from()) + "\u2026" + plain(share.to());
        assertThat(notes).contains(weights + " \u2192 " + share.percent());
      }
    }

    @Test
    void preTraining() {
      for (PublishedMethod method : PAPER.methods()) {
        method
            .withPreTraining()
            .forEach(
                (benchmark, with) ->
                    assertThat(notes)
                        .contains(method.withoutPreTraining().get(benchmark) + " \u2192 " + with));
      }
    }

    @Test
    void sweeps() {
      PAPER
          .sweeps()
          .values()
          .forEach(
              r ->
                  assertThat(notes)
                      .containsPattern(
                          "%s .*\\[%s, %s\\]".formatted(r.says(), plain(r.from()), plain(r.to()))));
    }

    private String plain(double value) {
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private String text(BigDecimal number) {
      return Optional.ofNullable(number).map(BigDecimal::toPlainString).orElse("\u2013");
    }
  }
}
