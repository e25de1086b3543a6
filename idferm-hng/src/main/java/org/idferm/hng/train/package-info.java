/** Algorithm 1: who minimises what, the graph that routes the gradients, and the training loop. */
package org.idferm.hng.train;
