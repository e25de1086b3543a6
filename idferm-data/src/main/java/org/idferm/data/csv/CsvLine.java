package org.idferm.data.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits one line of a CSV file into its cells. */
final class CsvLine {

  private static final CsvFactory FACTORY =
      CsvFactory.builder().enable(CsvParser.Feature.TRIM_SPACES).build();

  private CsvLine() {}

  /** The cells with quotes resolved; empty if a quote is left open or has something behind it. */
  static Optional<List<String>> cells(String line) {
    List<String> cells = new ArrayList<>();
    try (CsvParser parser = FACTORY.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        cells.add(parser.getText());
      }
      boolean complete = parser.currentToken() == JsonToken.END_ARRAY && parser.nextToken() == null;
      return complete ? Optional.of(cells) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("a string in memory can be read", e);
    }
  }
}
