package org.idferm.core.graph.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.VariableType;
import org.nd4j.autodiff.samediff.internal.SameDiffOp;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.LongShapeDescriptor;

/**
 * Makes a {@link Program} of a SameDiff graph: takes the operations that the outputs need, works
 * out all shapes, and leaves out what {@link Simplifier} finds to be known already.
 */
public final class ProgramBuilder implements AutoCloseable {

  private final SameDiff graph;
  private final Map<String, long[]> shapes;
  private final ShapeProbe probe = new ShapeProbe();
  private final Simplifier simplifier = new Simplifier();
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Value> inputs = new LinkedHashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  private ProgramBuilder(SameDiff graph, Map<String, long[]> shapes) {
    this.graph = graph;
    this.shapes = shapes;
  }

  /**
   * Makes a program.
   *
   * @param graph without control flow
   * @param shapes the placeholders' shapes by name
   * @param wanted names of the variables to compute
   * @return the program
   * @throws UnsupportedOperationException if the graph holds something that is not a plain function
   *     of arrays
   * @throws IllegalArgumentException if the shape of a placeholder that is needed is missing
   */
  public static Program build(
      SameDiff graph, Map<String, long[]> shapes, Collection<String> wanted) {
    try (ProgramBuilder builder = new ProgramBuilder(graph, shapes)) {
      return builder.build(wanted);
    }
  }

  private Program build(Collection<String> wanted) {
    shapes.keySet().forEach(this::input);
    Set<String> needed = neededOperations(wanted);
    // SameDiff keeps operations in the order of their making, inputs first.
    for (SameDiffOp op : graph.getOps().values()) {
      if (needed.contains(op.getName())) {
        add(op);
      }
    }
    Map<String, Value> outputs = new LinkedHashMap<>();
    wanted.forEach(name -> outputs.put(name, value(name)));
    return new Program(inputs, nodes, outputs).withoutUseless();
  }

  private Set<String> neededOperations(Collection<String> wanted) {
    Set<String> needed = new HashSet<>();
    List<String> open = new ArrayList<>(wanted);
    while (!open.isEmpty()) {
      String producer = graph.getVariables().get(open.remove(open.size() - 1)).getOutputOfOp();
      if (producer != null && needed.add(producer)) {
        List<String> arguments = graph.getOps().get(producer).getInputsToOp();
        if (arguments != null) {
          open.addAll(arguments);
        }
      }
    }
    return needed;
  }

  private void add(SameDiffOp op) {
    Operation operation = new Operation(op.getOp());
    List<Value> from = op.getInputsToOp().stream().map(this::value).toList();
    List<String> names = op.getOutputsOfOp();
    List<Value> known =
        simplifier
            .known(operation, from)
            .orElseGet(
                () -> {
                  Node node = node(operation, from, names);
                  nodes.add(node);
                  return simplifier.remember(node);
                });
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), known.get(i));
    }
  }

  private Node node(Operation operation, List<Value> from, List<String> names) {
    INDArray[] arrays = from.stream().map(probe::array).toArray(INDArray[]::new);
    List<LongShapeDescriptor> descriptors = operation.outputs(arrays);
    if (descriptors.size() != names.size()) {
      throw new UnsupportedOperationException("number of outputs of " + operation.name());
    }
    List<Value> to = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      // The graph knows types better than ND4J's inference of shapes does.
      DataType type = graph.getVariable(names.get(i)).dataType();
      to.add(Value.computed(names.get(i), type, descriptors.get(i).getShape()));
    }
    return new Node(operation, from, to);
  }

  private Value value(String name) {
    Value value = values.get(name);
    if (value != null) {
      return value;
    }
    SDVariable variable = graph.getVariable(name);
    VariableType type = variable.getVariableType();
    if (type == VariableType.PLACEHOLDER) {
      return input(name);
    }
    INDArray array = variable.getArr();
    if (array == null || type == VariableType.ARRAY) {
      throw new UnsupportedOperationException("variable " + name + " before its operation");
    }
    value =
        type == VariableType.CONSTANT
            ? Value.constant(name, dense(array))
            : Value.parameter(name, requireDense(name, array));
    values.put(name, value);
    return value;
  }

  private Value input(String name) {
    long[] shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("no value for placeholder " + name);
    }
    return inputs.computeIfAbsent(
        name,
        n -> {
          Value value = Value.input(n, graph.getVariable(n).dataType(), shape);
          values.put(n, value);
          return value;
        });
  }

  private static INDArray dense(INDArray array) {
    return isDense(array) ? array : array.dup('c');
  }

  private static INDArray requireDense(String name, INDArray array) {
    if (!isDense(array)) {
      throw new UnsupportedOperationException("parameter " + name + " is a view");
    }
    return array;
  }

  private static boolean isDense(INDArray array) {
    long expected = 1;
    for (int d = array.rank() - 1; d >= 0; d--) {
      if (array.size(d) != 1 && array.stride(d) != expected) {
        return false;
      }
      expected *= array.size(d);
    }
    return true;
  }

  @Override
  public void close() {
    probe.close();
  }
}
