/**
 * The losses of hard negative generation, equations (1) to (7), each defined on named tensors of a
 * graph and averaged over the mini-batch.
 */
package org.idferm.hng.loss;
