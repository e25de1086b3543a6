package org.idferm.experiments.pipeline;

import java.util.List;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.fold.Fold;

/** Whether every fold can be trained: a mini-batch has images of every class. */
final class FoldClasses {

  private FoldClasses() {}

  /**
   * Refuses folds in which nobody to train on shows some class.
   *
   * @throws DataException names the first such fold and class
   */
  static void require(FaceSet set, List<Fold> folds) {
    for (Fold fold : folds) {
      for (Expression expression : set.classes()) {
        boolean shown =
            set.queries().stream()
                .anyMatch(q -> q.expression() == expression && fold.train().contains(q.subject()));
        if (!shown) {
          throw new DataException(
              ("fold %d of %d has nobody to train on who shows class %s: add people who show it,"
                      + " or change protocol.folds or protocol.validation-every")
                  .formatted(fold.index() + 1, folds.size(), expression.label()));
        }
      }
    }
  }
}
