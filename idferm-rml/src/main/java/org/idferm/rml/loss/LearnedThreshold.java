package org.idferm.rml.loss;

import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Initializer;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * H(u, v), equations (10) to (14): how much closer two embeddings are than a learned threshold.
 * Distance and threshold are quadratic in u and v, so that their difference is one learned
 * quadratic form: H = ½ uᵀÃu + ½ vᵀÃv + uᵀB̃v + cᵀ(u ∓ v) + b.
 */
final class LearnedThreshold {

  private static final double DEVIATION = 0.05;

  /** The quadratic form's factors. */
  enum Sign {
    /** (14) as printed: ½|L_A u|² + ½|L_A v|² + (L_B u)ᵀ(L_B v). */
    PRINTED,
    /**
     * −½|L_A u|² − ½|L_A v|² + (L_B u)ᵀ(L_B v): a threshold less a distance. L_A = L_B at first.
     */
    NEGATIVE_DEFINITE,
    /** (11) unfactored, Ã and B̃ being parameters themselves. They begin symmetric. */
    GENERAL
  }

  /** The linear term. */
  enum Linear {
    /** cᵀ(u − v), as (10). */
    DIFFERENCE,
    /** cᵀ(u + v), as in locally adaptive decision functions (Li et al. 2013). */
    SUM
  }

  private final Graph graph;
  private final Sign sign;
  private final Linear linear;
  private final SDVariable a;
  private final SDVariable b;
  private final SDVariable c;
  private final SDVariable bias;

  /** Adds the parameters: L_A, L_B {@code [rank, d]} or A, B {@code [d, d]}; c {@code [d]}, b. */
  LearnedThreshold(Graph graph, String name, Sign sign, Linear linear, int d, int rank) {
    this.graph = graph;
    this.sign = sign;
    this.linear = linear;
    if (sign == Sign.GENERAL) {
      this.a = graph.parameter(name + "/A", LearnedThreshold::symmetric, d, d);
      this.b = graph.parameter(name + "/B", LearnedThreshold::symmetric, d, d);
    } else if (sign == Sign.NEGATIVE_DEFINITE) {
      // Equal factors: at first H is a distance's negative, −½|L(u − v)|², about −2|u − v|².
      this.a = graph.parameter(name + "/L_A", Initializer.normal(2 / Math.sqrt(rank)), rank, d);
      INDArray equal = graph.parameters().get(name + "/L_A");
      this.b = graph.parameter(name + "/L_B", (seed, shape) -> values(equal), rank, d);
    } else {
      this.a = graph.parameter(name + "/L_A", Initializer.normal(DEVIATION), rank, d);
      this.b = graph.parameter(name + "/L_B", Initializer.normal(DEVIATION), rank, d);
    }
    this.c = graph.parameter(name + "/c", Initializer.zeros(), d);
    this.bias = graph.parameter(name + "/b", Initializer.zeros(), 1);
  }

  private static double[] values(INDArray parameter) {
    return parameter.dup('c').reshape(-1).toDoubleVector();
  }

  private static double[] symmetric(long seed, long[] shape) {
    double[] values = Initializer.normal(DEVIATION).values(seed, shape);
    int n = Math.toIntExact(shape[0]);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        values[i * n + j] = values[j * n + i];
      }
    }
    return values;
  }

  /** H(u_i, v_i): {@code [K, d]} and {@code [K, d]} to {@code [K]}. */
  SDVariable ofRows(SDVariable u, SDVariable v) {
    SDVariable cross = left(u).mul(times(v, b)).sum(true, 1);
    SDVariable h = ownTerms(u, 1).add(ownTerms(v, signOfCentre())).add(cross).add(bias);
    return graph.sd().reshape(h, -1);
  }

  /** H(u_j, v_i) in row i and column j: {@code [K, d]} and {@code [K, d]} to {@code [K, K]}. */
  SDVariable ofAllPairs(SDVariable u, SDVariable v) {
    SDVariable cross = graph.sd().mmul(times(v, b), left(u), false, true, false);
    SDVariable row = graph.sd().transpose(ownTerms(u, 1));
    return cross.add(row).add(ownTerms(v, signOfCentre())).add(bias);
  }

  private double signOfCentre() {
    return linear == Linear.DIFFERENCE ? -1 : 1;
  }

  /** What depends on u alone, ±½ uᵀÃu ± cᵀu: {@code [K, 1]}. */
  private SDVariable ownTerms(SDVariable u, double signOfLinear) {
    SDVariable au = times(u, a);
    SDVariable quadratic = au.mul(sign == Sign.GENERAL ? u : au).sum(true, 1);
    SDVariable affine = u.mul(c).sum(true, 1).mul(signOfLinear);
    return quadratic.mul(sign == Sign.NEGATIVE_DEFINITE ? -0.5 : 0.5).add(affine);
  }

  /** The left factor of the cross term uᵀB̃v = (L_B u)ᵀ(L_B v). */
  private SDVariable left(SDVariable u) {
    return sign == Sign.GENERAL ? u : times(u, b);
  }

  /** M·x for each row x. */
  private SDVariable times(SDVariable rows, SDVariable matrix) {
    return graph.sd().mmul(rows, matrix, false, true, false);
  }
}
