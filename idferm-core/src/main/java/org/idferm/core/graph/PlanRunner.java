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
    return plan(new Key(shapes, List.copyOf(wanted))).run(inputs);
  }

  @Override
  public float[][] run(String input, int size, float[][] images, String wanted) {
    List<Long> shape = List.of((long) images.length, 1L, (long) size, (long) size);
    return plan(new Key(Map.of(input, shape), List.of(wanted))).run(input, images, wanted);
  }

  private Plan plan(Key key) {
    Plan plan = plans.get(key);
    if (plan == null) {
      makeRoom();
      plan = make(key);
      plans.put(key, plan);
    }
    return plan;
  }

  private void makeRoom() {
    while (plans.size() >= PLANS) {
      Key oldest = plans.keySet().iterator().next();
      plans.remove(oldest).close();
    }
  }

  private Plan make(Key key) {
    Map<String, long[]> shapes = new HashMap<>();
    key.shapes()
        .forEach(
            (name, shape) -> shapes.put(name, shape.stream().mapToLong(Long::longValue).toArray()));
    Program program = ProgramBuilder.build(graph, shapes, key.wanted());
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
