package org.idferm.core.graph.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.graph.program.ProgramBuilder;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs a graph by SameDiff itself, the yardstick, and by plans. */
final class Interpreter {

  private Interpreter() {}

  static Map<String, INDArray> bySameDiff(
      SameDiff graph, Map<String, INDArray> inputs, List<String> wanted) {
    return copy(graph.output(inputs, wanted));
  }

  static Plan plan(
      SameDiff graph,
      Map<String, INDArray> inputs,
      List<String> wanted,
      Optional<KernelLibrary> library) {
    Map<String, long[]> shapes = new HashMap<>();
    inputs.forEach((name, array) -> shapes.put(name, array.shape()));
    return PlanBuilder.build(ProgramBuilder.build(graph, shapes, wanted), library);
  }

  static Map<String, INDArray> copy(Map<String, INDArray> arrays) {
    Map<String, INDArray> copies = new LinkedHashMap<>();
    arrays.forEach((name, array) -> copies.put(name, array.dup('c')));
    return copies;
  }
}
