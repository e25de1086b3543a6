package org.idferm.rml.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import org.idferm.core.error.UserException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.FaceInput;
import org.idferm.rml.network.FerNetOptions;

/**
 * A {@link ModelCard} as {@code model.json}. Anything but what {@link #write} writes is refused.
 */
final class CardJson {

  private static final String FORMAT = "idferm-classifier";

  /** To be raised when a key is added, removed or changes its meaning. */
  private static final int VERSION = 1;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private record Tree(
      String format,
      int version,
      List<String> classes,
      FerNetOptions network,
      FaceInput input,
      Provenance provenance) {}

  private CardJson() {}

  /** The card as JSON; equal cards give equal text. */
  static String write(ModelCard card) {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    Tree tree =
        new Tree(
            FORMAT,
            VERSION,
            card.classes().stream().map(Expression::label).toList(),
            card.network(),
            card.input(),
            card.provenance().orElse(null));
    try {
      return MAPPER.writer(printer).writeValueAsString(tree) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a card can always be written", e);
    }
  }

  /**
   * Reads a card.
   *
   * @throws IllegalArgumentException says in one line why the text is none
   */
  static ModelCard read(String json) {
    try {
      JsonNode root = MAPPER.readTree(json);
      requireKnown(root);
      Tree tree = MAPPER.treeToValue(root, Tree.class);
      return new ModelCard(
          tree.classes().stream().map(CardJson::expression).toList(),
          tree.network(),
          tree.input(),
          Optional.ofNullable(tree.provenance()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(reason(e), e);
    } catch (NullPointerException e) {
      throw new IllegalArgumentException("a value is missing or null", e);
    }
  }

  /** What went wrong, without what Jackson says of its own settings. */
  private static String reason(JsonProcessingException e) {
    return e.getCause() instanceof UserException mistake
        ? mistake.getMessage()
        : e.getOriginalMessage()
            .lines()
            .findFirst()
            .orElse("damaged")
            .replaceAll(" \\(index.*", "");
  }

  private static void requireKnown(JsonNode root) {
    String format = root.path("format").asText();
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException(
          "expected format %s, found '%s'".formatted(FORMAT, format));
    }
    JsonNode version = root.path("version");
    if (!version.isInt() || version.intValue() != VERSION) {
      throw new IllegalArgumentException(
          "version %s of the format, this program reads version %d: use the version of IDFERM that trained the model"
              .formatted(version, VERSION));
    }
  }

  private static Expression expression(String label) {
    return Expression.ofLabel(label)
        .orElseThrow(() -> new IllegalArgumentException("there is no expression '" + label + "'"));
  }
}
