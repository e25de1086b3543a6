package org.idferm.experiments.inspection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.dataset.Factor;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;

/**
 * Everything that a data set's reader lists.
 *
 * @param set queries and neutral faces
 * @param inputs faces that are neither: inputs of the generator alone
 * @param factors in what else the images differ
 */
record ListedFaces(FaceSet set, List<Face> inputs, List<Factor> factors) {

  static ListedFaces of(FaceDatasetReader reader, Path root) {
    List<Face> inputs = new ArrayList<>();
    FaceSet set = FaceSet.of(new Noting(reader, inputs), root);
    return new ListedFaces(set, inputs, reader.factors());
  }

  /** Every face once: queries, neutral faces, inputs, each by person. */
  List<Face> all() {
    Set<Face> all = new LinkedHashSet<>(set.queries());
    all.addAll(set.neutrals());
    all.addAll(inputs);
    return List.copyOf(all);
  }

  /** Lists what another reader lists, and takes note of what {@link FaceSet} has no place for. */
  private record Noting(FaceDatasetReader reader, List<Face> inputs) implements FaceDatasetReader {
    @Override
    public String name() {
      return reader.name();
    }

    @Override
    public List<Expression> classes() {
      return reader.classes();
    }

    @Override
    public Stream<ListedFace> list(Path root, Consumer<Problem> problems) {
      return reader
          .list(root, problems)
          .peek(
              listed -> {
                if (!listed.query() && !listed.target()) {
                  inputs.add(listed.face());
                }
              });
    }
  }
}
