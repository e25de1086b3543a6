package org.idferm.experiments.inspection;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.data.image.ContactSheet;

/**
 * The faces for a contact sheet: of every labelled sequence the last that can be read; of a set
 * without labels, that of every sequence. At most {@value #LIMIT}, spread evenly.
 */
public final class ContactFaces {

  private static final int LIMIT = 400;
  private static final int COLUMNS = 16;
  private static final int CELL = 64;

  private final int sequences;
  private final Set<String> chosen;
  private final Set<Face> candidates;
  private final Map<String, Face> faces = new LinkedHashMap<>();
  private final Map<String, GrayImage> images = new LinkedHashMap<>();

  /** Chooses among faces that are going to be read. */
  ContactFaces(List<Face> queries, List<Face> all) {
    Set<Face> read = new HashSet<>(all);
    List<Face> labelled =
        queries.stream()
            .filter(f -> f.expression() != Expression.NEUTRAL && read.contains(f))
            .toList();
    candidates = new LinkedHashSet<>(labelled.isEmpty() ? all : labelled);
    List<String> names = candidates.stream().map(Face::sequence).distinct().toList();
    sequences = names.size();
    chosen = Set.copyOf(Spread.of(names, LIMIT));
  }

  /** Takes a face that was read; in the order of frames. */
  void add(Face face, GrayImage aligned) {
    if (chosen.contains(face.sequence()) && candidates.contains(face)) {
      faces.put(face.sequence(), face);
      images.put(face.sequence(), aligned);
    }
  }

  /**
   * Draws the faces, aligned, each with person and expression.
   *
   * @return the picture, or empty if no face could be read
   */
  public Optional<BufferedImage> draw() {
    if (faces.isEmpty()) {
      return Optional.empty();
    }
    ContactSheet sheet = new ContactSheet(COLUMNS, CELL, CELL);
    faces.forEach(
        (sequence, face) ->
            sheet.add(images.get(sequence), face.subject() + " " + face.expression().label()));
    return Optional.of(sheet.draw());
  }

  /**
   * How much of the set the picture shows.
   *
   * @return for example {@code 400 of 3430 sequences, evenly spread}
   */
  public String coverage() {
    return faces.size() == sequences
        ? "%d sequences".formatted(sequences)
        : "%d of %d sequences%s"
            .formatted(faces.size(), sequences, chosen.size() < sequences ? ", evenly spread" : "");
  }
}
