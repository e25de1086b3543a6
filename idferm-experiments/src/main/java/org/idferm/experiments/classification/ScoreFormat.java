package org.idferm.experiments.classification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.idferm.core.error.UserException;
import org.idferm.core.face.Expression;
import org.idferm.experiments.result.Csv;

/** How the scores of photographs are written. */
public enum ScoreFormat {
  /** Aligned columns, probabilities in percent. */
  TABLE {
    @Override
    public String text(List<Expression> classes, List<ClassifiedPhoto> photos) {
      int width = photos.stream().mapToInt(p -> p.name().length()).max().orElse(0);
      width = Math.max(width, "photo".length());
      StringBuilder text = new StringBuilder(pad("photo", width)).append("  expression");
      classes.forEach(c -> text.append("  ").append(column(c.label())));
      text.append('\n');
      for (ClassifiedPhoto photo : photos) {
        text.append(pad(UserException.printable(photo.name()), width));
        text.append("  ").append(pad(photo.scores().best().label(), "expression".length()));
        for (Expression c : classes) {
          String percent = String.format(Locale.ROOT, "%.1f %%", 100 * photo.scores().of(c));
          text.append("  ").append(column(percent));
        }
        text.append('\n');
      }
      return text.toString();
    }
  },

  /** A header and a line for each photograph: its name, the expression, the probabilities. */
  CSV {
    @Override
    public String text(List<Expression> classes, List<ClassifiedPhoto> photos) {
      List<String> header = new ArrayList<>(List.of("photo", "expression"));
      classes.forEach(c -> header.add(c.label()));
      List<List<Object>> rows = new ArrayList<>();
      for (ClassifiedPhoto photo : photos) {
        List<Object> row = new ArrayList<>(List.of(photo.name(), photo.scores().best().label()));
        classes.forEach(c -> row.add(photo.scores().of(c)));
        rows.add(row);
      }
      return Csv.text(header, rows);
    }
  },

  /** A list of objects with {@code photo}, {@code expression} and {@code probabilities}. */
  JSON {
    @Override
    public String text(List<Expression> classes, List<ClassifiedPhoto> photos) {
      List<Map<String, Object>> list = new ArrayList<>();
      for (ClassifiedPhoto photo : photos) {
        Map<String, Float> probabilities = new LinkedHashMap<>();
        classes.forEach(c -> probabilities.put(c.label(), photo.scores().of(c)));
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("photo", photo.name());
        one.put("expression", photo.scores().best().label());
        one.put("probabilities", probabilities);
        list.add(one);
      }
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(lines);
      printer.indentArraysWith(lines);
      try {
        return new ObjectMapper().writer(printer).writeValueAsString(list) + "\n";
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("numbers and names can always be written", e);
      }
    }
  };

  private static final int COLUMN = 8;

  /**
   * Writes scores.
   *
   * @param classes the expressions, in the order of the columns
   * @param photos all of the same classes
   * @return whole lines
   */
  public abstract String text(List<Expression> classes, List<ClassifiedPhoto> photos);

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String column(String text) {
    return " ".repeat(Math.max(0, COLUMN - text.length())) + text;
  }
}
