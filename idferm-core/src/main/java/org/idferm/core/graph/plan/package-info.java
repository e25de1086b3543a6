/**
 * Runs a {@link org.idferm.core.graph.program.Program} again and again: every operation is bound to
 * its memory once, all memory is one block in which arrays that are not needed at the same time
 * share their place, and a run is nothing but calling one kernel after the other. A {@link
 * org.idferm.core.graph.plan.KernelLibrary} may bring faster kernels than ND4J's operations, which
 * do for the rest.
 */
package org.idferm.core.graph.plan;
