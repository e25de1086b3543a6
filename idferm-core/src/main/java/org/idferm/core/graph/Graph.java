package org.idferm.core.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.array.SingleThreadArrayHolder;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.controlflow.compat.StopGradient;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A computation over named parameters: a SameDiff graph, the memory it runs in and the parameters
 * that an optimiser may change. Not thread-safe.
 */
public final class Graph implements AutoCloseable {

  private final SameDiff sd;
  private final DataType type;
  private final long seed;
  private final Map<String, SDVariable> parameters = new LinkedHashMap<>();
  private final Map<String, String> updates = new LinkedHashMap<>();
  private final Map<String, SDVariable> frozen = new LinkedHashMap<>();
  private final List<INDArray> owned = new ArrayList<>();
  private Map<String, INDArray> frozenValues;
  private Runner forward;
  private Runner backward;

  private Graph(DataType type, long seed) {
    this.sd = SameDiff.create();
    // SameDiff's own holders keep a second copy of every array, for devices that there are not.
    sd.setArrayHolders(new SingleThreadArrayHolder(), new SingleThreadArrayHolder(), false);
    this.type = type;
    this.seed = seed;
  }

  /**
   * Makes an empty graph in single precision.
   *
   * @param seed the seed of all initial values
   */
  public static Graph create(long seed) {
    return new Graph(DataType.FLOAT, seed);
  }

  /**
   * Makes an empty graph in double precision, for gradient checks.
   *
   * @param seed the seed of all initial values
   */
  public static Graph createDouble(long seed) {
    return new Graph(DataType.DOUBLE, seed);
  }

  /** The SameDiff graph underneath, on whose operations losses are built. */
  public SameDiff sd() {
    return sd;
  }

  /** The floating-point type of all parameters and placeholders. */
  public DataType type() {
    return type;
  }

  /**
   * Adds an input.
   *
   * @param name its name in the maps of values
   * @param shape its shape, -1 where it varies
   */
  public SDVariable placeholder(String name, long... shape) {
    return sd.placeHolder(name, type, shape);
  }

  /**
   * Adds a trainable parameter, filled with its initial values. They depend on the graph's seed and
   * the parameter's name only, not on what else the graph holds.
   *
   * @param name unique; parts are separated by slashes, for example {@code enc/conv1/W}
   * @param initializer its initial values
   * @param shape its shape
   */
  public SDVariable parameter(String name, Initializer initializer, long... shape) {
    if (frozenValues != null) {
      return frozenParameter(name, shape);
    }
    double[] values = initializer.values(Initializer.seedOf(seed, name), shape);
    SDVariable variable = sd.var(name, own(Tensors.of(type, values, shape)));
    parameters.put(name, variable);
    return variable;
  }

  /**
   * Says that a parameter is not trained by its gradient but computed anew in every training step,
   * such as a running mean. It is saved and loaded as the others.
   *
   * @param parameter one of this graph's
   * @param next what it becomes after the step, of the same shape; may depend on it
   */
  public void update(SDVariable parameter, SDVariable next) {
    updates.put(parameter.name(), next.name());
  }

  /** The parameters given to {@link #update} with what each becomes, by name. */
  public Map<String, String> updates() {
    return Collections.unmodifiableMap(updates);
  }

  /**
   * Adds part of a network as it was trained before: every parameter that the action asks for is a
   * constant with the value given here. (SameDiff's own freezing breaks graphs.)
   *
   * @param values the parameters' values by name
   * @param action builds the part, for example {@code () -> new LightCnn(graph, ...)}
   * @param <T> what the action makes
   * @return what the action made
   * @throws IllegalArgumentException if a value is missing or has another shape
   */
  public <T> T frozen(Map<String, INDArray> values, Supplier<T> action) {
    if (frozenValues != null) {
      throw new IllegalStateException("already building a frozen part");
    }
    frozenValues = values;
    try {
      return action.get();
    } finally {
      frozenValues = null;
    }
  }

  private SDVariable frozenParameter(String name, long[] shape) {
    INDArray value = frozenValues.get(name);
    requireShape(name, value, shape);
    SDVariable variable = constant(name, value);
    frozen.put(name, variable);
    return variable;
  }

  private static void requireShape(String name, INDArray value, long[] shape) {
    if (value == null) {
      throw new IllegalArgumentException("no value for parameter " + name);
    }
    if (!Arrays.equals(value.shape(), shape)) {
      throw new IllegalArgumentException(
          "parameter %s has shape %s, the value %s"
              .formatted(name, Arrays.toString(shape), Arrays.toString(value.shape())));
    }
  }

  /**
   * Adds a tensor that never changes and gets no gradient.
   *
   * @param name unique
   * @param value its value; cast to the graph's type
   */
  public SDVariable constant(String name, INDArray value) {
    INDArray copy = Nd4j.createUninitializedDetached(type, value.shape());
    return sd.constant(name, own(copy.assign(value)));
  }

  private INDArray own(INDArray array) {
    owned.add(array);
    return array;
  }

  /**
   * The same value, through which no gradient flows back.
   *
   * @param x any tensor
   */
  public SDVariable stopGradient(SDVariable x) {
    return new StopGradient(sd, x).outputVariable();
  }

  /**
   * The parameters' names and current values, in the order of their making; not copies, so that
   * they end with the graph.
   */
  public Map<String, INDArray> parameters() {
    return arrays(parameters);
  }

  /** Copies of the parameters' values by name, which outlive the graph. */
  public Map<String, INDArray> copyOfParameters() {
    Map<String, INDArray> copies = parameters();
    copies.replaceAll((name, value) -> value.dup());
    return copies;
  }

  /** The names and values of the parameters of frozen parts, not to be changed; not copies. */
  public Map<String, INDArray> frozenParameters() {
    return arrays(frozen);
  }

  private static Map<String, INDArray> arrays(Map<String, SDVariable> variables) {
    Map<String, INDArray> values = new LinkedHashMap<>();
    variables.forEach((name, variable) -> values.put(name, variable.getArr()));
    return values;
  }

  /**
   * Replaces the values of parameters.
   *
   * @param values by name; those of parameters that this graph lacks are ignored, so that a graph
   *     of part of a network loads from the whole
   * @throws IllegalArgumentException if a parameter of this graph is missing or has another shape;
   *     nothing has changed then
   */
  public void load(Map<String, INDArray> values) {
    Map<String, INDArray> targets = parameters();
    targets.forEach((name, target) -> requireShape(name, values.get(name), target.shape()));
    targets.forEach((name, target) -> target.assign(values.get(name).castTo(type)));
  }

  /**
   * Says what to minimise and derives the gradient graph. Call once, when the graph is complete.
   *
   * @param loss a scalar
   * @throws IllegalStateException if called a second time
   */
  public void minimise(SDVariable loss) {
    if (backward != null) {
      throw new IllegalStateException("the loss is already set");
    }
    Objects.requireNonNull(loss, "loss");
    sd.setLossVariables(loss.name());
    StdoutSilencer.run(sd::createGradFunction);
    backward = runner(sd.getFunction("grad"));
  }

  /**
   * Runs the graph forward and backward.
   *
   * @param inputs the placeholders' values
   * @param outputs names of variables to return
   * @param parameters names of the parameters whose gradients are wanted
   * @return outputs and gradients, valid until closed; the next pass on this graph must wait for
   *     that
   * @throws IllegalStateException if {@link #minimise} was not called
   */
  public Pass gradients(
      Map<String, INDArray> inputs, Collection<String> outputs, Collection<String> parameters) {
    if (backward == null) {
      throw new IllegalStateException("minimise(loss) comes before gradients");
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (String parameter : parameters) {
      SDVariable gradient = sd.getVariable(parameter).getGradient();
      if (gradient != null) {
        names.put(parameter, gradient.name());
      }
    }
    Set<String> wanted = new LinkedHashSet<>(outputs);
    wanted.addAll(names.values());
    Map<String, INDArray> results = backward.run(inputs, wanted);
    Map<String, INDArray> gradients = new LinkedHashMap<>();
    names.forEach((parameter, gradient) -> gradients.put(parameter, results.get(gradient)));
    return new Pass(results, gradients, backward::release);
  }

  /**
   * Runs the part of the graph that the outputs need.
   *
   * @param inputs the values of the placeholders that the outputs depend on
   * @param outputs names of variables to return
   * @return the outputs, valid until closed
   */
  public Pass forward(Map<String, INDArray> inputs, String... outputs) {
    if (forward == null) {
      forward = runner(sd);
    }
    return new Pass(forward.run(inputs, List.of(outputs)), Map.of(), forward::release);
  }

  /**
   * Runs square images through the part of the graph that an output needs: quicker than {@link
   * #forward}.
   *
   * @param input the placeholder {@code [-1, 1, size, size]}
   * @param size height and width
   * @param images at least one, of {@code size * size} values each, row by row
   * @param output the name of a variable {@code [N, ...]} that depends on that placeholder only
   * @return its values for each image
   * @throws IllegalArgumentException if an image has another size
   */
  float[][] forward(String input, int size, float[][] images, String output) {
    if (forward == null) {
      forward = runner(sd);
    }
    return forward.run(input, size, images, output);
  }

  /** Plans are for memory that the processor can reach. */
  private static Runner runner(SameDiff graph) {
    return Nd4j.getEnvironment().isCPU() ? new PlanRunner(graph) : new SessionRunner(graph);
  }

  /** Frees all memory, that of the parameters included: what is needed later must be copied. */
  @Override
  public void close() {
    if (forward != null) {
      forward.close();
    }
    if (backward != null) {
      backward.close();
    }
    owned.forEach(INDArray::close);
  }
}
