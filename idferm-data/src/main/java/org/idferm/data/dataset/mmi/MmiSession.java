package org.idferm.data.dataset.mmi;

import java.nio.file.Path;
import java.util.Optional;
import org.idferm.core.face.Expression;

/**
 * A session that is used: frontal, of one of the six expressions.
 *
 * @param number of the session
 * @param directory where its files lie
 * @param recording the name that its files begin with, for example {@code S001-001}; empty if they
 *     have none
 * @param subject whose face it is, for example {@code S001}
 * @param expression what it expresses
 */
record MmiSession(
    int number, Path directory, Optional<String> recording, String subject, Expression expression) {

  /** Unique within the data set. */
  String sequence() {
    return subject + "/" + number;
  }
}
