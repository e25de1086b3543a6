/**
 * A SameDiff graph as a straight list of operations on tensors of known shapes: what has to be
 * computed for given outputs and input shapes, with nothing in it that is not needed. The {@code
 * plan} package runs it.
 */
package org.idferm.core.graph.program;
