package org.idferm.experiments.result;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.idferm.core.error.DataException;
import org.idferm.core.io.AtomicFiles;

/** Comma-separated values as RFC 4180 has them, without line breaks inside a field. */
public final class Csv {

  private Csv() {}

  /**
   * Writes a header and one line for each row, as a whole or not at all.
   *
   * @param file the file to write
   * @param header the columns' names
   * @param rows as many values in each
   * @throws DataException if a value holds a line break
   * @throws org.idferm.core.error.UserException if the file cannot be written
   */
  public static void write(Path file, List<String> header, List<? extends List<?>> rows) {
    AtomicFiles.writeText(file, text(header, rows));
  }

  /**
   * A header and one line for each row.
   *
   * @param header the columns' names
   * @param rows as many values in each
   * @return whole lines
   * @throws DataException if a value holds a line break
   */
  public static String text(List<String> header, List<? extends List<?>> rows) {
    StringBuilder text = new StringBuilder();
    line(text, header);
    rows.forEach(row -> line(text, row));
    return text.toString();
  }

  private static void line(StringBuilder text, List<?> fields) {
    for (int i = 0; i < fields.size(); i++) {
      text.append(i == 0 ? "" : ",").append(quoted(fields.get(i).toString()));
    }
    text.append('\n');
  }

  private static String quoted(String field) {
    if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
      throw new DataException("a line break in a name cannot be written as CSV: " + field.strip());
    }
    boolean plain = field.indexOf(',') < 0 && field.indexOf('"') < 0;
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  /**
   * Reads the rows of a file whose header begins with {@code header}.
   *
   * @param parser makes a row's value; whatever it throws is reported with file and line
   */
  static <T> List<T> read(Path file, List<String> header, Function<List<String>, T> parser) {
    List<T> rows = new ArrayList<>();
    int number = 1;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      List<String> columns = fields(String.valueOf(reader.readLine()));
      if (columns.size() < header.size() || !columns.subList(0, header.size()).equals(header)) {
        throw new DataException(
            "%s:1: expected the columns %s, found %s".formatted(file, header, columns));
      }
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        List<String> fields = fields(line);
        if (fields.size() != columns.size()) {
          throw new DataException(
              "%s:%d: expected %d fields, found %d"
                  .formatted(file, number, columns.size(), fields.size()));
        }
        rows.add(parser.apply(fields));
      }
      return rows;
    } catch (CharacterCodingException e) {
      throw new DataException("%s: not a text file in UTF-8".formatted(file), e);
    } catch (IOException e) {
      throw new DataException("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
    } catch (IllegalArgumentException e) {
      throw new DataException("%s:%d: %s".formatted(file, number, e.getMessage()), e);
    }
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          field.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
