package org.idferm.data.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.idferm.core.face.Expression;

/**
 * Lists the faces of a data set on disk. It reads names and labels, never images, and holds no more
 * than one person's files at a time, so that a set of a million images needs no more memory than
 * one of a thousand.
 */
public interface FaceDatasetReader {

  /**
   * The data set's name.
   *
   * @return that of its provider
   */
  String name();

  /**
   * The expressions to tell apart.
   *
   * @return an expression's position is its class index; empty if the set is not made for
   *     classification, but for pairs or identities alone
   */
  List<Expression> classes();

  /**
   * What the data set's authors say that it holds.
   *
   * @return empty if they have not published it
   */
  default Optional<PublishedCounts> published() {
    return Optional.empty();
  }

  /**
   * Lists the faces person by person, people in ascending order whatever the file system's. The
   * stream is lazy; to be closed by the caller.
   *
   * @param root the data set's directory
   * @param problems told of every file or directory that cannot be used, while the stream is read
   * @return the faces
   * @throws org.idferm.core.error.DataException at once, if there is no data set of this layout
   */
  Stream<ListedFace> list(Path root, Consumer<Problem> problems);
}
