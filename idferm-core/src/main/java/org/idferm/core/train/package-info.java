/** From gradients to updates: optimisers, parameter groups, the training step, stop signals. */
package org.idferm.core.train;
