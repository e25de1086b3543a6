package org.idferm.core.graph.plan;

import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Value;

/** Kernels that are faster than ND4J's operations, perhaps in layouts of their own. */
public interface KernelLibrary {

  /**
   * Adds the kernels of a node to a plan.
   *
   * @param node to be computed
   * @param plan the plan so far
   * @return false if this library has none for the node and has added nothing
   */
  boolean lower(Node node, PlanBuilder plan);

  /**
   * Copies a tensor into another layout.
   *
   * @param value the value
   * @param from where it is; one of the two layouts is plain or both are this library's
   * @param to where it shall be
   * @return the kernel
   */
  Kernel reorder(Value value, Tensor from, Tensor to);

  /**
   * The memory that a tensor takes.
   *
   * @param layout one of this library's
   * @return in bytes
   */
  long bytes(Layout layout);
}
