package org.idferm.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a command of the documentation into one that a test can afford: names of files and
 * directories become paths of things made for the purpose, and options that make it short follow.
 *
 * @param work a directory of the text that the command stands in: what one of its commands writes,
 *     the next may read
 * @param faces what stands in for data sets
 */
record ShortCommand(Path work, DocumentedFaces faces) {

  private static final Pattern FILE =
      Pattern.compile("[\\w./-]+\\.(?:png|jpg|yaml|json|csv|npz|txt)");
  private static final Pattern NAME = Pattern.compile("name: *(ckplus|mmi|oulu|multipie)\\b");

  private static final Pattern EXPERIMENT_NAME =
      Pattern.compile("^experiment: *([\\w-]+)", Pattern.MULTILINE);

  private static final List<String> NETS =
      List.of(
          "features.width=2",
          "features.steps=2",
          "features.batch=2",
          "features.identity-input=64",
          "hng.width=2",
          "hng.latent=4",
          "hng.steps=2",
          "hng.batch=2",
          "hng.samples-every=0");
  private static final List<String> EXPERIMENT =
      List.of(
          "rml.width=2",
          "rml.hidden=4",
          "rml.embedding=4",
          "rml.epochs=1",
          "rml.per-class=1",
          "rml.references=neutral",
          "protocol.folds=2",
          "protocol.validation-every=3",
          "repetitions=1",
          "methods={idferm: {metric-loss: {name: rml, rank: 2}}, softmax: {metric-loss: {name: none}}}",
          "dataset.synthetic={subjects: 6, frames-per-sequence: 4, image-size: 64}");

  /** What makes each kind of command short. */
  private static final Map<String, List<String>> SHORTER =
      Map.of(
          "run", settings(NETS, EXPERIMENT),
          "compare", settings(NETS, EXPERIMENT),
          "train-generator",
              settings(
                  NETS,
                  List.of(
                      "evaluation.hold-out-every=3",
                      "evaluation.expression-epochs=0",
                      "repetitions=1",
                      "variants={full: {}}")),
          "inspect", List.of("--folds", "2"),
          "train-features", settings(NETS.subList(0, 4), List.of("evaluation.hold-out-every=3")),
          "synth", List.of("--subjects", "2", "--size", "64", "--frames", "5"),
          "bench", List.of("--batch", "2", "--steps", "1", "--width", "2"));

  private static List<String> settings(List<String> some, List<String> more) {
    List<String> options = new ArrayList<>(List.of("--threads", "1"));
    for (List<String> settings : List.of(some, more)) {
      settings.forEach(s -> options.addAll(List.of("--set", s)));
    }
    return options;
  }

  /** The command's arguments, to be run from any directory. */
  List<String> of(List<String> words) throws Exception {
    String command = words.get(1);
    String layout = layout(words);
    List<String> arguments = new ArrayList<>();
    for (String given : words.subList(1, words.size())) {
      String word = given.replaceFirst("(?<=[A-Z])\\.\\.\\.$", ""); // OUT...: one or more
      if (last(arguments).equals("--out")) {
        // A run that ended cannot be resumed: the command is run, but elsewhere.
        String place = words.contains("--resume") ? word + "-resumed" : word;
        arguments.add(work.resolve(place).toString());
        continue;
      }
      if (command.equals("synth") && word.equals("faces")) {
        arguments.add(work.resolve("faces-" + words.hashCode()).toString()); // one of several ways
        continue;
      }
      int equals = word.indexOf('=');
      arguments.add(
          equals > 0 && FILE.matcher(word.substring(equals + 1)).matches()
              ? word.substring(0, equals + 1) + path(word.substring(equals + 1), layout)
              : path(word, layout));
    }
    if (SHORTER.containsKey(command) && !words.contains("--stages")) {
      List<String> options = SHORTER.get(command);
      for (int i = 0; i < options.size(); i += 2) {
        // An option that can be given once stays as the documentation has it.
        if (options.get(i).equals("--set") || !arguments.contains(options.get(i))) {
          arguments.addAll(options.subList(i, i + 2));
        }
      }
      boolean writes = arguments.contains("--threads");
      if (writes && !arguments.contains("--out")) {
        arguments.addAll(List.of("--out", work.resolve("out/" + experiment(words)).toString()));
      }
    } else if (command.equals("reproduce") && !arguments.contains("--out")) {
      arguments.addAll(List.of("--out", work.resolve("again").toString()));
    }
    return arguments;
  }

  private static String last(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  private String path(String word, String layout) {
    if (word.equals("DIR") || word.startsWith("DIR/")) {
      return faces.set(layout) + word.substring(3).replace("/mine.csv", "/manifest.csv");
    }
    if (word.equals("CKPLUS") || word.equals("MULTIPIE")) {
      return faces.set(word.toLowerCase(Locale.ROOT)).toString();
    }
    if (word.equals("FACES")) {
      Path own = work.resolve("FACES"); // unless the text has them made
      return (Files.exists(own) || layout.isEmpty() ? own : faces.set(layout)).toString();
    }
    if (word.matches("IMAGE|PHOTO|(?:a|b|photo)\\.(?:png|jpg)")) {
      return faces.photo(word.replaceFirst("\\..*", "")).toString();
    }
    if (word.startsWith("configs/") || word.startsWith("examples/")) {
      return DocumentedCommands.HOME.resolve(word).toString();
    }
    if (word.matches("OUT(?:/.*)?|out/.*")) {
      Path path = work.resolve(word);
      return (Files.exists(path) ? path : ofFinishedRun(Path.of(word))).toString();
    }
    boolean directory = word.matches("[A-Z]{2,}|faces");
    return directory || FILE.matcher(word).matches() ? work.resolve(word).toString() : word;
  }

  /** What no command of the text has written is of the finished run. */
  private Path ofFinishedRun(Path path) {
    int parts = path.startsWith("OUT") ? 1 : 2;
    return path.getNameCount() == parts
        ? faces.run()
        : faces.run().resolve(path.subpath(parts, path.getNameCount()));
  }

  /** The name of the experiment, and so of the default output directory. */
  private String experiment(List<String> words) throws Exception {
    for (String word : words) {
      if (word.endsWith(".yaml")) {
        Matcher name = EXPERIMENT_NAME.matcher(Files.readString(Path.of(path(word, ""))));
        return name.find() ? name.group(1) : "experiment";
      }
    }
    return "experiment";
  }

  /** The layout of the data set that a command reads; empty if none. */
  private String layout(List<String> words) throws Exception {
    int option = words.indexOf("--dataset");
    if (option > 0) {
      return words.get(option + 1);
    }
    for (String word : words) {
      if (word.endsWith(".yaml") && Files.exists(Path.of(path(word, "")))) {
        Matcher name = NAME.matcher(Files.readString(Path.of(path(word, ""))));
        return name.find() ? name.group(1) : "ckplus";
      }
    }
    return words.get(1).equals("synth") ? "" : "ckplus";
  }
}
