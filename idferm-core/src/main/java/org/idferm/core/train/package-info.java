/** From gradients to updates: optimisers, parameter groups, the training step, checkpoints. */
package org.idferm.core.train;
