package org.idferm.experiments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Command lines found in the project's texts. */
final class DocumentedCommands {

  /** The project's directory: tests run in the module's. */
  static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern INLINE = Pattern.compile("`(\\./idferm [^`]+)`");
  private static final Pattern PROGRAM =
      Pattern.compile("(?:[A-Z_]+=\\S+ )*(?:\\./|mvn |scripts/|benchmarks/|echo ).*");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|#.*|[^\\s'\"#]+");

  /**
   * A command line.
   *
   * @param file the text that it stands in, relative to the project's directory
   * @param line where
   * @param text without comment, continuation lines joined
   */
  record Documented(String file, int line, String text) {

    /** The words, without quotes and without variables set in front of the command. */
    List<String> words() {
      List<String> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(text);
      int end = 0;
      while (matcher.find()) {
        String word = matcher.group();
        if (word.startsWith("#")) {
          break;
        }
        String plain =
            matcher.group(1) != null
                ? matcher.group(1)
                : matcher.group(2) != null ? matcher.group(2) : word;
        if (matcher.start() == end && !words.isEmpty()) {
          words.add(words.remove(words.size() - 1) + plain); // key='value'
        } else {
          words.add(plain);
        }
        end = matcher.end();
      }
      while (words.get(0).matches("[A-Z_]+=.*")) {
        words.remove(0);
      }
      return words;
    }

    @Override
    public String toString() {
      return "%s:%d: %s".formatted(file, line, text);
    }
  }

  private DocumentedCommands() {}

  /** README, contributing and everything in docs. */
  static List<Path> texts() throws IOException {
    try (Stream<Path> docs = Files.list(HOME.resolve("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md").map(HOME::resolve),
              docs.filter(f -> f.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }

  /** The command lines in a text's fenced blocks. */
  static List<Documented> fenced(Path text) throws IOException {
    List<Documented> commands = new ArrayList<>();
    List<String> lines = Files.readAllLines(text);
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("```")) {
        inside = !inside;
      } else if (inside && PROGRAM.matcher(lines.get(i)).matches()) {
        int first = i;
        StringBuilder command = new StringBuilder(lines.get(i));
        while (command.charAt(command.length() - 1) == '\\') {
          i++;
          command.setLength(command.length() - 1);
          command.append(lines.get(i).strip());
        }
        commands.add(new Documented(name(text), first + 1, command.toString()));
      }
    }
    return commands;
  }

  /** The commands of ours that a text mentions in a line or a table. */
  static List<Documented> inline(Path text) throws IOException {
    List<Documented> commands = new ArrayList<>();
    List<String> lines = Files.readAllLines(text);
    for (int i = 0; i < lines.size(); i++) {
      Matcher matcher = INLINE.matcher(lines.get(i));
      while (matcher.find()) {
        commands.add(new Documented(name(text), i + 1, matcher.group(1)));
      }
    }
    return commands;
  }

  /** The commands that a configuration's comments give. */
  static List<Documented> commented(Path config) throws IOException {
    List<Documented> commands = new ArrayList<>();
    List<String> lines = Files.readAllLines(config);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("# +\\./idferm .*")) {
        int first = i;
        StringBuilder command = new StringBuilder(lines.get(i).substring(1).strip());
        while (command.charAt(command.length() - 1) == '\\') {
          i++;
          command.setLength(command.length() - 1);
          command.append(lines.get(i).substring(1).strip());
        }
        commands.add(new Documented(name(config), first + 1, command.toString()));
      }
    }
    return commands;
  }

  private static String name(Path text) {
    return HOME.relativize(text).toString().replace('\\', '/');
  }
}
