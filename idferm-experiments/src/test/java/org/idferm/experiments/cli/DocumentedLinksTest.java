package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the project's texts point to is there, and every text can be reached. */
class DocumentedLinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|src=\"([^\"]+)\"");

  @Test
  void everyRelativeLinkResolves() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    List<Path> texts = new ArrayList<>(DocumentedCommands.texts());
    texts.add(DocumentedCommands.HOME.resolve("CHANGELOG.md"));
    for (Path text : texts) {
      for (String target : targets(text)) {
        links++;
        if (!resolves(text, target)) {
          broken.add(DocumentedCommands.HOME.relativize(text) + ": " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(50);
  }

  @Test
  void theIndexNamesEveryText() throws IOException {
    Path docs = DocumentedCommands.HOME.resolve("docs");
    List<String> named = targets(docs.resolve("README.md"));
    try (Stream<Path> files = Files.list(docs)) {
      assertThat(
              files
                  .map(f -> f.getFileName().toString())
                  .filter(name -> name.endsWith(".md") && !name.equals("README.md")))
          .isSubsetOf(named);
    }
  }

  private static List<String> targets(Path text) throws IOException {
    List<String> targets = new ArrayList<>();
    boolean code = false;
    for (String line : Files.readAllLines(text)) {
      code ^= line.startsWith("```");
      Matcher link = LINK.matcher(line.replaceAll("`[^`]*`", ""));
      while (!code && link.find()) {
        String target = link.group(1) != null ? link.group(1) : link.group(2);
        if (!target.matches("https?:.*|mailto:.*")) {
          targets.add(target);
        }
      }
    }
    return targets;
  }

  private static boolean resolves(Path text, String target) throws IOException {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path file = path.isEmpty() ? text : text.resolveSibling(path);
    if (!Files.exists(file)) {
      return false;
    }
    return hash < 0 || anchors(file).contains(target.substring(hash + 1));
  }

  /** Of headings, as Git hosts make them. */
  private static List<String> anchors(Path text) throws IOException {
    return Files.readAllLines(text).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }
}
