/**
 * Kernels of Intel's oneDNN, called directly: convolutions, pooling, rectifiers, matrix products
 * and what lies between them in the layout that oneDNN likes best, so that a tensor need not be
 * rearranged before and after every operation. Single precision only. Where oneDNN's library is
 * missing, ND4J's operations do the work.
 */
package org.idferm.core.graph.onednn;
