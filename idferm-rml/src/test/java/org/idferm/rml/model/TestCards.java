package org.idferm.rml.model;

import java.util.List;
import java.util.Optional;
import org.idferm.core.face.Expression;
import org.idferm.core.face.FaceInput;
import org.idferm.rml.network.FerNetOptions;

/** Cards of networks that no experiment has trained. */
public final class TestCards {

  static final FaceInput INPUT =
      new FaceInput(1, "points", 64, 60, "centre", List.of("equalised", "standardised"));

  private TestCards() {}

  /** Without provenance. */
  public static ModelCard of(FerNetOptions net) {
    return new ModelCard(
        Expression.ofCkPlus().subList(0, net.classes()), net, INPUT, Optional.empty());
  }
}
