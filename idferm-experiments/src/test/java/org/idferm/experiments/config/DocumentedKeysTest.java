package org.idferm.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every key of a configuration is documented, and every key in a table of docs is one. */
class DocumentedKeysTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern ROW = Pattern.compile("\\| `([\\w.-]+)` \\|([^|]*)\\| .*");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern KEY =
      Pattern.compile(
          "(?:dataset|protocol|features|hng|rml|methods|pretrain|evaluation)(?:\\.[A-Za-z][\\w-]*)+");

  /** Texts whose tables name packages, which begin as sections do. */
  private static final List<String> PACKAGES = List.of("architecture.md", "extending.md");

  /** Keys below which there are options that only a data set, loss or optimiser knows. */
  private static final List<String> OPEN =
      List.of(
          "dataset.",
          "methods.NAME.metric-loss.",
          "methods.NAME.rml.",
          "pretrain.dataset.",
          "hng.optimizers.");

  /** Every key with its default; nothing where there is no value of its own. */
  private static final Map<String, String> KEYS = new TreeMap<>();

  @BeforeAll
  static void collect() {
    for (RunConfig defaults :
        List.of(
            ExperimentConfig.defaults(), GeneratorConfig.defaults(), FeaturesConfig.defaults())) {
      collect("", defaults.getClass(), ConfigYaml.tree(defaults));
    }
  }

  private static void collect(String path, Class<?> type, JsonNode defaults) {
    ConfigKeys.of(type)
        .forEach(
            (key, component) -> {
              String full = ConfigKeys.join(path, key);
              JsonNode value = defaults.path(key);
              if (isOptions(component)) {
                return;
              }
              if (isMap(component.getType())) {
                KEYS.putIfAbsent(full, "");
              } else if (component.getType().isRecord()) {
                collect(full, component.getType(), value);
              } else if (Map.class.isAssignableFrom(component.getType())) {
                valueType(component).ifPresent(t -> collect(full + ".NAME", t, value.path("-")));
                KEYS.putIfAbsent(full, "");
              } else {
                KEYS.putIfAbsent(full, value.asText());
              }
            });
  }

  /** Whether a section has no keys of its own. */
  private static boolean isMap(Class<?> type) {
    return type.isRecord()
        && Stream.of(type.getRecordComponents()).allMatch(DocumentedKeysTest::isOptions);
  }

  /** Keys that the record itself does not know. */
  private static boolean isOptions(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonAnyGetter.class);
  }

  private static Optional<Class<?>> valueType(RecordComponent component) {
    Type value = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[1];
    return value instanceof Class<?> c && c.isRecord() ? Optional.of(c) : Optional.empty();
  }

  @Test
  void everyKeyHasALineWithItsDefault() throws IOException {
    Map<String, String> documented = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DOCS.resolve("configuration.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        documented.put(row.group(1), row.group(2).replace("`", "").strip());
      }
    }
    assertThat(new TreeSet<>(documented.keySet())).isEqualTo(new TreeSet<>(KEYS.keySet()));
    KEYS.forEach(
        (key, value) -> {
          if (!value.isEmpty()) {
            assertThat(plain(documented.get(key))).as(key).isEqualTo(plain(value));
          }
        });
  }

  /** 1 for 1.0, and 0.0001 for 1.0E-4. */
  private static String plain(String value) {
    try {
      return new BigDecimal(value).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return value;
    }
  }

  @Test
  void everyKeyInATableOfTheDocsExists() throws IOException {
    List<String> unknown = new ArrayList<>();
    int known = 0;
    try (Stream<Path> files = Files.list(DOCS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        boolean packages = PACKAGES.contains(file.getFileName().toString());
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("|") && !packages) {
            for (String key : keys(line)) {
              if (exists(key)) {
                known++;
              } else {
                unknown.add(file.getFileName() + ": " + key);
              }
            }
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(known).isGreaterThan(100);
  }

  /** The keys in a line; {@code .batch} after {@code rml.width} is {@code rml.batch}. */
  private static List<String> keys(String line) {
    List<String> keys = new ArrayList<>();
    Matcher code = CODE.matcher(line);
    while (code.find()) {
      String text = code.group(1).replaceFirst("[:= ].*", "");
      if (text.matches("\\.(?!npz|csv)[a-z][\\w-]*") && !keys.isEmpty()) {
        String last = keys.get(keys.size() - 1);
        keys.add(last.substring(0, last.lastIndexOf('.')) + text);
      } else if (KEY.matcher(text).matches()
          && !text.matches(".*\\.(?:fingerprint|remarks|json|npz)")) {
        keys.add(text);
      }
    }
    return keys;
  }

  private static boolean exists(String key) {
    String general = key.replaceFirst("^methods\\.[^.]+", "methods.NAME");
    return KEYS.containsKey(general)
        || KEYS.keySet().stream().anyMatch(k -> k.startsWith(general + "."))
        || OPEN.stream().anyMatch(general::startsWith)
        || general.equals("methods.NAME.rml");
  }
}
