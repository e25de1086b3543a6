package org.idferm.rml.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.FaceInput;
import org.idferm.rml.network.FerNetOptions;

/**
 * What a trained classifier is.
 *
 * @param classes the expressions in the order of the network's outputs, each once
 * @param network the network's sizes
 * @param input how its input is made of a face
 * @param provenance what made it; empty if its maker did not say
 */
public record ModelCard(
    List<Expression> classes,
    FerNetOptions network,
    FaceInput input,
    Optional<Provenance> provenance) {

  /**
   * Checks that classes and network fit.
   *
   * @throws IllegalArgumentException if a class occurs twice or the network has another number of
   *     outputs
   */
  public ModelCard {
    classes = List.copyOf(classes);
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(provenance, "provenance");
    if (network.classes() != classes.size()) {
      throw new IllegalArgumentException(
          "%d classes for a network with %d outputs".formatted(classes.size(), network.classes()));
    }
    if (new HashSet<>(classes).size() != classes.size()) {
      throw new IllegalArgumentException("a class occurs twice: " + classes);
    }
  }

  /**
   * Refuses a model whose input is made in another way than here: its probabilities would mean
   * nothing.
   *
   * @param given how input is made here
   * @param model the model, for the message
   * @throws DataException if it differs; says in what
   */
  public void requireInput(FaceInput given, String model) {
    if (!given.equals(input)) {
      throw new DataException(
          "%s expects faces prepared as %s, but here they are prepared as %s: classify with the version of IDFERM that trained it%s, or train it again"
              .formatted(
                  model,
                  input,
                  given,
                  provenance.map(p -> " (" + p.software().version() + ")").orElse("")));
    }
  }
}
