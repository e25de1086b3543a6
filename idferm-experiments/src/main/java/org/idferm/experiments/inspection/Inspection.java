package org.idferm.experiments.inspection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Face;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.dataset.Factor;
import org.idferm.data.dataset.Problem;
import org.idferm.data.fold.Fold;
import org.idferm.data.preprocess.FaceLoader;
import org.idferm.experiments.config.ProtocolConfig;
import org.idferm.experiments.pipeline.ProtocolFolds;

/**
 * A data set, looked at file by file.
 *
 * @param faces queries and neutral faces
 * @param inputs faces that are neither
 * @param factors in what else the images differ
 * @param read how many faces were read and aligned: all of them, or a sample
 * @param folds person-independent folds; empty if they cannot be made
 * @param problems all that is wrong with it, in the order found
 * @param contactFaces what a contact sheet shows
 */
public record Inspection(
    FaceSet faces,
    List<Face> inputs,
    List<Factor> factors,
    int read,
    List<Fold> folds,
    List<Problem> problems,
    ContactFaces contactFaces) {

  /**
   * Copies the lists.
   *
   * @param faces queries and neutral faces
   * @param inputs faces that are neither
   * @param factors in what else the images differ
   * @param read how many faces were read
   * @param folds person-independent folds
   * @param problems all that is wrong with it
   * @param contactFaces what a contact sheet shows
   */
  public Inspection {
    inputs = List.copyOf(inputs);
    factors = List.copyOf(factors);
    folds = List.copyOf(folds);
    problems = List.copyOf(problems);
  }

  /**
   * Lists a data set, reads and aligns its faces, and divides the people.
   *
   * @param reader knows the directory's layout
   * @param root the data set's directory
   * @param protocol how the people are divided; without effect on a set without classes
   * @param loader aligns the faces
   * @param sample the largest number of faces to read, evenly spread; empty for all
   * @param progress is told of every face
   * @param stop asked between faces
   * @return what was found
   * @throws DataException if the directory does not hold such a data set
   * @throws org.idferm.core.train.StoppedException if a stop was requested
   */
  public static Inspection of(
      FaceDatasetReader reader,
      Path root,
      ProtocolConfig protocol,
      FaceLoader loader,
      OptionalInt sample,
      Progress progress,
      StopSignal stop) {
    ListedFaces listed = ListedFaces.of(reader, root);
    FaceSet faces = listed.set();
    List<Problem> problems = new ArrayList<>(faces.problems());
    List<Face> toRead = Spread.of(listed.all(), sample.orElse(Integer.MAX_VALUE));
    ContactFaces contactFaces = new ContactFaces(faces.queries(), toRead);
    loader.load(
        toRead,
        progress,
        stop,
        loaded -> contactFaces.add(loaded.face(), loaded.image()),
        problems::add);
    List<Fold> folds = faces.classes().isEmpty() ? List.of() : divide(faces, protocol, problems);
    return new Inspection(
        faces, listed.inputs(), listed.factors(), toRead.size(), folds, problems, contactFaces);
  }

  private static List<Fold> divide(FaceSet faces, ProtocolConfig protocol, List<Problem> problems) {
    List<Fold> divided = List.of();
    try {
      divided = ProtocolFolds.of(protocol, faces);
      ProtocolFolds.requireClasses(protocol, faces, divided);
    } catch (BadFileException e) {
      problems.add(e.problem());
    } catch (DataException e) {
      problems.add(new Problem(faces.root(), e.getMessage()));
    }
    return divided;
  }

  /**
   * Every face once.
   *
   * @return queries, neutral faces and inputs
   */
  List<Face> all() {
    return new ListedFaces(faces, inputs, factors).all();
  }
}
