package org.idferm.experiments.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.idferm.core.error.DataException;

/**
 * The content of a {@code results.json} of any kind of run, to be compared with another's.
 *
 * @param file where it was read
 * @param tree its content
 */
public record RecordedResults(Path file, JsonNode tree) {

  /** What differs from one run to the next of the same thing. */
  private static final Set<String> TIMES =
      Set.of("trainingSeconds", "seconds", "secondsToBest", "stageSeconds");

  /** What may change the last digits of results, but for the number of threads. */
  private static final List<String> PROGRAM = List.of("commit", "versions", "backend", "cpu");

  private static final String PROVENANCE = "provenance";
  private static final String CONFIGURATION = "configuration";

  /**
   * Reads results.
   *
   * @param path {@code results.json}, or the output directory that it lies in
   * @return its content
   * @throws DataException if it cannot be read, or is no results
   */
  public static RecordedResults read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve(ResultsFile.NAME) : path;
    try {
      JsonNode tree = new ObjectMapper().readTree(Files.readAllBytes(file));
      if (tree == null || !tree.path(PROVENANCE).path(CONFIGURATION).isTextual()) {
        throw new DataException(file + ": no results of ours: it holds no configuration");
      }
      return new RecordedResults(file, tree);
    } catch (IOException e) {
      throw new DataException(
          "%s: cannot be read as results: name the results.json of a finished run".formatted(file),
          e);
    }
  }

  /**
   * The effective configuration of the run.
   *
   * @return YAML
   */
  public String configuration() {
    return tree.path(PROVENANCE).path(CONFIGURATION).textValue();
  }

  /** What makes results. */
  public enum Kind {
    /** {@code run} or {@code compare}. */
    EXPERIMENT,
    /** {@code train-generator}. */
    GENERATORS,
    /** {@code train-features}. */
    FEATURE_NETS
  }

  /**
   * What made these.
   *
   * @return told by what they hold
   */
  public Kind kind() {
    if (tree.has("variants")) {
      return Kind.GENERATORS;
    }
    return tree.has("perceptualSha256") ? Kind.FEATURE_NETS : Kind.EXPERIMENT;
  }

  /**
   * The fingerprint of the data set; of two, that of the one trained on.
   *
   * @return SHA-256 in hexadecimal; empty if the file has none
   */
  public String fingerprint() {
    JsonNode training = tree.path("crossDataset").path("training");
    return (training.isObject() ? training : tree.path("dataset")).path("fingerprint").asText();
  }

  /**
   * In what machine and software differ.
   *
   * @param other results to compare with
   * @return a line each: {@code key: this one's value, other one's value}
   */
  public List<String> provenance(RecordedResults other) {
    return lines(flat(provenance()), flat(other.provenance()), CONFIGURATION);
  }

  /**
   * In what software and processor differ from those at hand.
   *
   * @param now this machine and this program
   * @return as {@link #provenance(RecordedResults)} gives them
   */
  public List<String> program(Provenance now) {
    JsonNode other = new ObjectMapper().valueToTree(now);
    return PROGRAM.stream()
        .flatMap(key -> lines(flat(key, provenance()), flat(key, other), CONFIGURATION).stream())
        .toList();
  }

  private JsonNode provenance() {
    return tree.path(PROVENANCE);
  }

  /**
   * In what the results themselves differ, times apart.
   *
   * @param other results to compare with
   * @return a line each
   */
  public List<String> numbers(RecordedResults other) {
    return lines(flat(tree), flat(other.tree), PROVENANCE);
  }

  private static List<String> lines(
      NavigableMap<String, String> a, NavigableMap<String, String> b, String without) {
    TreeSet<String> keys = new TreeSet<>(a.keySet());
    keys.addAll(b.keySet());
    List<String> lines = new ArrayList<>();
    for (String key : keys) {
      String was = a.getOrDefault(key, "nothing");
      String is = b.getOrDefault(key, "nothing");
      if (!was.equals(is) && !key.equals(without) && !key.startsWith(without + ".")) {
        lines.add("%s: %s, %s".formatted(key, was, is));
      }
    }
    return lines;
  }

  private static NavigableMap<String, String> flat(String key, JsonNode parent) {
    NavigableMap<String, String> values = new TreeMap<>();
    collect(key, parent.path(key), values);
    return values;
  }

  private static NavigableMap<String, String> flat(JsonNode node) {
    NavigableMap<String, String> values = new TreeMap<>();
    collect("", node, values);
    return values;
  }

  private static void collect(String path, JsonNode node, NavigableMap<String, String> into) {
    if (node.isObject()) {
      node.properties().stream()
          .filter(e -> !TIMES.contains(e.getKey()))
          .forEach(e -> collect(join(path, e.getKey()), e.getValue(), into));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(join(path, Integer.toString(i)), node.get(i), into);
      }
    } else {
      into.put(path, node.asText());
    }
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
