package org.idferm.core.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.idferm.core.graph.onednn.OneDnnKernels;
import org.idferm.core.graph.plan.Plan;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.program.Program;
import org.idferm.core.graph.program.ProgramBuilder;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Plans the graph for the shapes of its inputs the first time that they appear, and from then on
 * runs the plan.
 */
final class PlanRunner implements Runner {

  /** Plans at hand. Training needs whole batches, the last one, and two of validation. */
  private static final int PLANS = 4;

  private record Key(Map<String, List<Long>> shapes, List<String> wanted) {}

  private final SameDiff graph;
  private final LinkedHashMap<Key, Plan> plans = new LinkedHashMap<>(PLANS, 0.75f, true);

  PlanRunner(SameDiff graph) {
    this.graph = graph;
  }

  @Override
  public Map<String, INDArray> run(Map<String, INDArray> inputs, Collection<String> wanted) {
    Map<String, List<Long>> shapes = new TreeMap<>();
    inputs.forEach(
        (name, array) -> shapes.put(name, Arrays.stream(array.shape()).boxed().toList()));
    Key key = new Key(shapes, List.copyOf(wanted));
    Plan plan = plans.get(key);
    if (plan == null) {
      makeRoom();
      plan = plan(inputs, wanted);
      plans.put(key, plan);
    }
    return plan.run(inputs);
  }

  private void makeRoom() {
    while (plans.size() >= PLANS) {
      Key oldest = plans.keySet().iterator().next();
      plans.remove(oldest).close();
    }
  }

  private Plan plan(Map<String, INDArray> inputs, Collection<String> wanted) {
    Map<String, long[]> shapes = new HashMap<>();
    inputs.forEach((name, array) -> shapes.put(name, array.shape()));
    Program program = ProgramBuilder.build(graph, shapes, wanted);
    return PlanBuilder.build(program, OneDnnKernels.create());
  }

  @Override
  public void release() {}

  @Override
  public void close() {
    plans.values().forEach(Plan::close);
    plans.clear();
  }
}
