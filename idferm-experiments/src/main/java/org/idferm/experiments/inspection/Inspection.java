package org.idferm.experiments.inspection;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.progress.Progress;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.dataset.Problem;
import org.idferm.data.fold.Fold;
import org.idferm.data.image.ContactSheet;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.experiments.config.ProtocolConfig;
import org.idferm.experiments.pipeline.ProtocolFolds;

/**
 * A data set, looked at file by file.
 *
 * @param faces the data set
 * @param folds its person-independent folds; empty if they cannot be made
 * @param problems all that is wrong with it, in the order found
 * @param apexes of every labelled sequence, the last face that could be read, aligned
 */
public record Inspection(
    FaceSet faces, List<Fold> folds, List<Problem> problems, Map<Face, GrayImage> apexes) {

  private static final int COLUMNS = 16;
  private static final int CELL = 64;

  /**
   * Copies the lists.
   *
   * @param faces the data set
   * @param folds its person-independent folds
   * @param problems all that is wrong with it
   * @param apexes aligned last faces
   */
  public Inspection {
    folds = List.copyOf(folds);
    problems = List.copyOf(problems);
  }

  /**
   * Reads and aligns every face, and divides the people.
   *
   * @param faces the data set
   * @param preprocessor aligns them
   * @param protocol how the people are divided
   * @param progress is told of every face
   * @return what was found
   */
  public static Inspection of(
      FaceSet faces, Preprocessor preprocessor, ProtocolConfig protocol, Progress progress) {
    List<Problem> problems = new ArrayList<>(faces.problems());
    Map<Face, GrayImage> apexes = align(faces, preprocessor, problems, progress);
    List<Fold> divided = List.of();
    try {
      divided = ProtocolFolds.of(protocol, faces);
      ProtocolFolds.requireClasses(protocol, faces, divided);
    } catch (BadFileException e) {
      problems.add(e.problem());
    } catch (DataException e) {
      problems.add(new Problem(faces.root(), e.getMessage()));
    }
    return new Inspection(faces, divided, problems, apexes);
  }

  private static Map<Face, GrayImage> align(
      FaceSet faces, Preprocessor preprocessor, List<Problem> problems, Progress progress) {
    Set<Face> queries = Set.copyOf(faces.queries());
    Set<Face> all = new LinkedHashSet<>(faces.queries());
    all.addAll(faces.neutrals());
    Map<String, Map.Entry<Face, GrayImage>> last = new LinkedHashMap<>();
    try (Progress.Task task = progress.begin("Reading faces", all.size())) {
      int done = 0;
      for (Face face : all) {
        try {
          GrayImage aligned = preprocessor.align(face);
          if (queries.contains(face) && face.expression() != Expression.NEUTRAL) {
            last.put(face.sequence(), Map.entry(face, aligned));
          }
        } catch (BadFileException e) {
          problems.add(e.problem());
        }
        task.at(++done);
      }
    }
    Map<Face, GrayImage> apexes = new LinkedHashMap<>();
    last.values().forEach(e -> apexes.put(e.getKey(), e.getValue()));
    return apexes;
  }

  /**
   * Draws every labelled sequence's last face, aligned, with person and expression.
   *
   * @return the picture, or empty if no face could be read
   */
  public Optional<BufferedImage> contactSheet() {
    if (apexes.isEmpty()) {
      return Optional.empty();
    }
    ContactSheet sheet = new ContactSheet(COLUMNS, CELL, CELL);
    apexes.forEach((f, image) -> sheet.add(image, f.subject() + " " + f.expression().label()));
    return Optional.of(sheet.draw());
  }
}
