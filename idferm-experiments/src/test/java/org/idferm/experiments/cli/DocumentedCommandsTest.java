package org.idferm.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.cli.DocumentedCommands.Documented;
import org.idferm.experiments.pipeline.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Every command of the documentation works. What a fenced block of README or docs tells to do is
 * done, on synthetic faces and tiny nets; where that cannot be, the reason is in this class, and
 * the command is parsed.
 */
class DocumentedCommandsTest {

  /** What is parsed and not run, and why. */
  private static final Map<Pattern, String> NOT_RUN = new LinkedHashMap<>();

  static {
    NOT_RUN.put(Pattern.compile(".* face-api.*|.*=face-api.*"), "needs a model that is fetched");
    NOT_RUN.put(Pattern.compile(".*angular-loss.*"), "examples/build runs it, with its jar");
    NOT_RUN.put(Pattern.compile(".*VGGFACE.*"), "needs faces filtered by another program");
    NOT_RUN.put(Pattern.compile(".*--engine spark.*"), "idferm-spark's tests run it");
    NOT_RUN.put(Pattern.compile(".*hng\\.model=.*"), "needs a trained generator of full size");
    NOT_RUN.put(
        Pattern.compile(".*hng\\.initial=.*"),
        "needs a variant of the run before, which has but one here");
  }

  @TempDir private static Path directory;

  @Test
  void everyCommandInABlockIsRunOrItsReasonNotToIsKnown() throws Exception {
    DocumentedFaces faces = new DocumentedFaces(directory);
    List<String> failures = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int run = 0;
    for (Path text : DocumentedCommands.texts()) {
      Path work = Files.createDirectories(directory.resolve(text.getFileName().toString()));
      for (Documented command : DocumentedCommands.fenced(text)) {
        boolean again = !seen.add(command.text()) && !command.text().startsWith("./idferm run");
        try {
          run += !again && check(command, new ShortCommand(work, faces)) ? 1 : 0;
        } catch (AssertionError e) {
          failures.add(e.getMessage());
        }
      }
    }
    assertThat(failures).isEmpty();
    assertThat(run).as("commands run").isGreaterThan(20);
  }

  /** Runs a command if it can be run here; true if it was. */
  private static boolean check(Documented command, ShortCommand context) throws Exception {
    List<String> words = command.words();
    switch (words.get(0)) {
      case "./idferm" -> {
        if (reason(command).isPresent()) {
          parse(command);
          return false;
        }
        run(command, context);
        return true;
      }
      case "mvn" -> checkMaven(command, words); // a build within a build
      case "echo" -> {
        Path file = context.work().resolve(words.get(words.size() - 1));
        Files.writeString(file, words.get(1) + "\n");
        return true;
      }
      default ->
          assertThat(DocumentedCommands.HOME.resolve(words.get(0)))
              .as(command.toString())
              .isExecutable();
    }
    return false;
  }

  private static Optional<String> reason(Documented command) {
    return NOT_RUN.entrySet().stream()
        .filter(e -> e.getKey().matcher(command.text()).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static void run(Documented command, ShortCommand context) throws Exception {
    List<String> arguments = context.of(command.words());
    CommandLineRun run =
        CommandLineRun.of(new Experiment(StopSignal.never()), arguments.toArray(String[]::new));
    // Of two runs that differ, diff says so; these do not, or differ as the documentation has them.
    boolean compares = arguments.get(0).equals("diff");
    assertThat(run.exitCode())
        .as("%s%n as %s%n%s%s", command, arguments, run.out(), run.err())
        .isIn(ExitCode.OK, compares ? ExitCode.DIFFERENT : ExitCode.OK);
  }

  @Test
  void commandsInLinesAndTablesAndCommentsAreParsed() throws Exception {
    List<Documented> commands = new ArrayList<>();
    for (Path text : DocumentedCommands.texts()) {
      commands.addAll(DocumentedCommands.inline(text));
    }
    for (Path config : configs()) {
      commands.addAll(DocumentedCommands.commented(config));
    }
    assertThat(commands).hasSizeGreaterThan(20);
    commands.forEach(DocumentedCommandsTest::parse);
  }

  @Test
  void examplesOfTheHelpAreParsed() {
    CommandSpec main = Main.commands((c, d, p) -> {}, StopSignal.never()).getCommandSpec();
    List<Documented> examples = new ArrayList<>();
    main.subcommands()
        .forEach(
            (name, command) -> {
              for (String line : command.getCommandSpec().usageMessage().footer()) {
                String plain = line.replaceAll("\\(.*\\)", "").strip();
                if (plain.matches("(?:[A-Z_]+=\\S+ )?idferm .*")) {
                  String text = plain.replaceFirst("idferm ", "./idferm ");
                  examples.add(new Documented("help of " + name, 0, text));
                }
              }
            });
    assertThat(examples).hasSizeGreaterThan(20);
    examples.forEach(DocumentedCommandsTest::parse);
  }

  private static void parse(Documented command) {
    List<String> words = new ArrayList<>();
    for (String word : command.words()) {
      words.add(word.equals("...") ? "CONFIG" : word);
      if (word.startsWith("configs/")) {
        assertThat(DocumentedCommands.HOME.resolve(word)).as(command.toString()).exists();
      }
    }
    if (words.size() == 2 && !words.get(1).startsWith("-")) { // only mentioned
      assertThat(Main.commands((c, d, p) -> {}, StopSignal.never()).getSubcommands())
          .as(command.toString())
          .containsKey(words.get(1));
      return;
    }
    String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
    assertThatCode(() -> Main.commands((c, d, p) -> {}, StopSignal.never()).parseArgs(arguments))
        .as(command.toString())
        .doesNotThrowAnyException();
  }

  /** Modules, profiles and files that a Maven command names are there. */
  private static void checkMaven(Documented command, List<String> words) throws Exception {
    String pom = Files.readString(DocumentedCommands.HOME.resolve("pom.xml"));
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("-P")) {
        assertThat(pom).as(command.toString()).contains("<id>" + word.substring(2) + "</id>");
      } else if (word.equals("-pl") || word.equals("-f")) {
        assertThat(DocumentedCommands.HOME.resolve(words.get(++i))).as(command.toString()).exists();
      } else {
        assertThat(word)
            .as(command.toString())
            .matches("-[qBom]|-am|-ntp|-D[\\w.]+(?:=.*)?|[a-z]+(?::[a-z]+)?");
      }
    }
  }

  private static List<Path> configs() throws Exception {
    try (Stream<Path> files = Files.walk(DocumentedCommands.HOME.resolve("configs"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
