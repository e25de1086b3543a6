package org.idferm.experiments.generator;

import org.idferm.hng.measure.FaceEmbedder;
import org.idferm.hng.measure.IdentityJudge;

/**
 * Somebody who decides about identity.
 *
 * @param embedder maps faces to vectors
 * @param decision tells whether two faces show the same person
 */
record Judge(FaceEmbedder embedder, IdentityJudge decision) {

  String name() {
    return embedder.name();
  }
}
