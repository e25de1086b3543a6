package org.idferm.core.graph.onednn;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Value;

/**
 * Vectors added to every row of a matrix product. Where nobody else reads the product, as in passes
 * without gradient, the kernel that computes it adds the vector as well, and rectifies the sum.
 */
final class Biases {

  private final Set<Node> taken = new HashSet<>();

  /**
   * The sum with a vector that the kernel which computes a product can take along.
   *
   * @param product {@code [N, n]}
   * @return empty if there is none, or somebody else reads the product
   */
  static Optional<Node> only(Value product, PlanBuilder plan) {
    Set<Node> readers = plan.readers(product);
    return readers.size() == 1
        ? readers.stream().filter(reader -> isSum(reader, product)).findFirst()
        : Optional.empty();
  }

  private static boolean isSum(Node node, Value product) {
    if (!node.operation().name().equals("add") || !node.input(0).equals(product)) {
      return false;
    }
    Value vector = node.input(1);
    return vector.kind() != Value.Kind.COMPUTED
        && vector.rank() == 1
        && vector.length() == product.shape()[1]
        && node.output(0).sameShape(product);
  }

  /** Says that a kernel that is there computes a sum. */
  void take(Node sum) {
    taken.add(sum);
  }

  /** Whether a kernel that is there computes a node's output. */
  boolean has(Node node) {
    return taken.contains(node);
  }
}
