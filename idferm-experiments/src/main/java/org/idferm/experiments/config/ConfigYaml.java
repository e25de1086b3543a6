package org.idferm.experiments.config;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.idferm.core.error.ConfigurationException;

/** The YAML dialect of configurations: kebab-case keys, no duplicates, plain decimal numbers. */
final class ConfigYaml {

  private static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .addModule(
              new SimpleModule()
                  .addSerializer(Double.class, new PlainDouble())
                  .addSerializer(double.class, new PlainDouble()))
          .build();

  private ConfigYaml() {}

  /**
   * Reads one YAML document as a tree.
   *
   * @param withLines whether a message names the line (a file) or not (a command-line value)
   */
  static JsonNode read(String yaml, String origin, boolean withLines) {
    try (JsonParser parser = MAPPER.createParser(yaml)) {
      JsonNode tree = MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        throw new ConfigurationException(origin + ": expected one YAML document, found several");
      }
      return tree == null ? MissingNode.getInstance() : tree;
    } catch (JsonProcessingException e) {
      String line = withLines && e.getLocation() != null ? ":" + e.getLocation().getLineNr() : "";
      throw new ConfigurationException(
          "%s%s: not valid YAML: %s".formatted(origin, line, oneLine(e.getOriginalMessage())), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string has no other failures
    }
  }

  static JsonNode tree(Object config) {
    return MAPPER.valueToTree(config);
  }

  static <T> T bind(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException e) {
      throw new ConfigurationException(oneLine(e.getOriginalMessage()), e);
    }
  }

  static String write(RunConfig config) {
    try {
      return MAPPER.writeValueAsString(config);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a configuration can always be written", e);
    }
  }

  private static String oneLine(String message) {
    String first = message.strip().lines().findFirst().orElse("");
    return first.replaceAll("\\s+", " ");
  }

  /** Writes 0.0005 instead of 5.0E-4, which is easier to read and not all YAML readers know. */
  private static final class PlainDouble extends StdScalarSerializer<Double> {

    private static final long serialVersionUID = 1L;

    PlainDouble() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (Double.isFinite(value)) {
        String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        out.writeNumber(plain.contains(".") ? plain : plain + ".0");
      } else {
        out.writeNumber(value);
      }
    }
  }
}
