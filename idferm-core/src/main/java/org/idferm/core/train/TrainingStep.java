package org.idferm.core.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Pass;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One iteration of training: forward, backward, update of every parameter group. All groups are
 * updated with gradients taken at the same point (simultaneously). Parameters given to {@link
 * Graph#update} get their next value and no gradient.
 */
public final class TrainingStep {

  private final Graph graph;
  private final List<String> losses;
  private final Map<String, ParameterGroup> groupOf = new LinkedHashMap<>();
  private final List<ParameterGroup> groups;
  private final List<String> outputs;

  /**
   * Prepares the step.
   *
   * @param graph a graph whose loss is set
   * @param losses names of scalar variables to report after each step
   * @param groups disjoint groups; parameters in none of them are left alone
   * @throws IllegalArgumentException if a parameter is in two groups, or a group is empty
   */
  public TrainingStep(Graph graph, List<String> losses, List<ParameterGroup> groups) {
    this.graph = graph;
    this.losses = List.copyOf(losses);
    this.groups = List.copyOf(groups);
    for (ParameterGroup group : groups) {
      List<String> members =
          graph.parameters().keySet().stream()
              .filter(group::holds)
              .filter(name -> !graph.updates().containsKey(name))
              .toList();
      if (members.isEmpty()) {
        throw new IllegalArgumentException("no parameter begins with '" + group.prefix() + "'");
      }
      for (String member : members) {
        if (groupOf.put(member, group) != null) {
          throw new IllegalArgumentException("parameter " + member + " is in two groups");
        }
      }
    }
    this.outputs = new ArrayList<>(losses);
    outputs.addAll(graph.updates().values());
  }

  /**
   * Runs the step.
   *
   * @param inputs the placeholders' values
   * @return the losses before the update, by name
   * @throws NonFiniteLossException if one of them is not finite; no parameter has changed then
   */
  public Map<String, Double> run(Map<String, INDArray> inputs) {
    Map<String, Double> values = new LinkedHashMap<>();
    try (Pass pass = graph.gradients(inputs, outputs, groupOf.keySet())) {
      for (String loss : losses) {
        double value = pass.scalar(loss);
        if (!Double.isFinite(value)) {
          throw new NonFiniteLossException(loss, value);
        }
        values.put(loss, value);
      }
      groups.forEach(group -> clip(group, pass.gradients()));
      Map<String, INDArray> parameters = graph.parameters();
      groupOf.forEach(
          (name, group) -> {
            INDArray gradient = pass.gradients().get(name);
            if (gradient != null) {
              group.optimizer().update(name, parameters.get(name), gradient);
            }
          });
      graph.updates().forEach((name, next) -> parameters.get(name).assign(pass.output(next)));
    }
    groups.forEach(group -> group.optimizer().endStep());
    return values;
  }

  /** Shortens a group's gradient to the group's largest norm, keeping its direction. */
  private static void clip(ParameterGroup group, Map<String, INDArray> gradients) {
    if (Double.isInfinite(group.maxGradientNorm())) {
      return;
    }
    List<INDArray> members =
        gradients.entrySet().stream()
            .filter(e -> group.holds(e.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    double square = 0;
    for (INDArray gradient : members) {
      square += Axpy.squaredNorm(gradient);
    }
    double factor = group.maxGradientNorm() / Math.sqrt(square);
    if (factor < 1) {
      members.forEach(gradient -> Axpy.scale(factor, gradient));
    }
  }
}
