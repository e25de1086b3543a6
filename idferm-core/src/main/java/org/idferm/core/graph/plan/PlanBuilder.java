package org.idferm.core.graph.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Program;
import org.idferm.core.graph.program.Value;

/**
 * Turns a program into kernels, node by node. A value lives in the layout in which its node wrote
 * it; a kernel that wants another one gets a copy, made once.
 */
public final class PlanBuilder {

  private final Program program;
  private final Optional<KernelLibrary> library;
  private final Nd4jKernels nd4j = new Nd4jKernels();
  private final Set<Value> used;
  private final Map<Value, Node> producers = new HashMap<>();
  private final Map<Value, Set<Node>> readers = new HashMap<>();
  private final Map<Value, Node> postponed = new HashMap<>();
  private final Map<Value, List<Tensor>> homes = new HashMap<>();
  private final List<Kernel> once = new ArrayList<>();
  private final List<Kernel> kernels = new ArrayList<>();

  private PlanBuilder(Program program, Optional<KernelLibrary> library) {
    this.program = program;
    this.library = library;
    this.used = program.used();
    for (Node node : program.nodes()) {
      node.outputs().forEach(value -> producers.put(value, node));
      node.inputs()
          .forEach(value -> readers.computeIfAbsent(value, v -> new LinkedHashSet<>()).add(node));
    }
  }

  /**
   * Makes a plan.
   *
   * @param program what to compute
   * @param library faster kernels, if there are any
   * @return the plan, to be closed by the caller
   */
  public static Plan build(Program program, Optional<KernelLibrary> library) {
    return new PlanBuilder(program, library).build();
  }

  private Plan build() {
    Map<String, Tensor> inputs = new LinkedHashMap<>();
    program.inputs().forEach((name, value) -> inputs.put(name, input(value)));
    for (Node node : program.nodes()) {
      if (library.isEmpty() || !library.get().lower(node, this)) {
        nd4j.lower(node, this);
      }
    }
    Map<String, Tensor> outputs = outputs();
    return new Plan(program, inputs, outputs, once, kernels);
  }

  private Tensor input(Value value) {
    Tensor tensor = new Tensor(Block.kept(plainBytes(value)), 0, Layout.PLAIN);
    alias(value, tensor);
    return tensor;
  }

  /** Each output in memory of its own, which whoever gets it may overwrite. */
  private Map<String, Tensor> outputs() {
    Map<String, Tensor> outputs = new LinkedHashMap<>();
    Set<Block> taken = new HashSet<>();
    program
        .outputs()
        .forEach(
            (name, value) -> {
              Tensor tensor = plain(value);
              Block block = tensor.block();
              if (block.isKept() || block.bytes() != plainBytes(value) || !taken.add(block)) {
                Tensor own = new Tensor(Block.kept(plainBytes(value)), 0, Layout.PLAIN);
                kernels.add(nd4j.copy(value, tensor, own));
                tensor = own;
              }
              outputs.put(name, tensor);
            });
    outputs.values().forEach(tensor -> tensor.block().keep());
    return outputs;
  }

  /** The program. */
  public Program program() {
    return program;
  }

  /**
   * Whether anybody needs a value.
   *
   * @param value an output of a node
   */
  public boolean isUsed(Value value) {
    return used.contains(value);
  }

  /**
   * The node that computes a value.
   *
   * @param value any value
   */
  public Optional<Node> producer(Value value) {
    return Optional.ofNullable(producers.get(value));
  }

  /**
   * The nodes that read a value, if the program alone does.
   *
   * @param value any value
   * @return empty for an output of the program, which others read too
   */
  public Set<Node> readers(Value value) {
    return program.outputs().containsValue(value)
        ? Set.of()
        : Collections.unmodifiableSet(readers.getOrDefault(value, Set.of()));
  }

  /**
   * The layout in which a value was written.
   *
   * @param value any value computed so far
   */
  public Layout layout(Value value) {
    return tensors(value).get(0).layout();
  }

  /**
   * A value in a layout.
   *
   * @param value any value computed so far
   * @param layout the layout
   * @return where to read it
   */
  public Tensor in(Value value, Layout layout) {
    List<Tensor> tensors = tensors(value);
    for (Tensor tensor : tensors) {
      if (tensor.layout().equals(layout)) {
        return tensor;
      }
    }
    boolean constant = value.kind() == Value.Kind.CONSTANT;
    Tensor from = tensors.get(0);
    Tensor to =
        new Tensor(
            constant ? Block.kept(bytes(value, layout)) : Block.passing(bytes(value, layout)),
            0,
            layout);
    (constant ? once : kernels).add(library.orElseThrow().reorder(value, from, to));
    tensors.add(to);
    return to;
  }

  /**
   * A value as ND4J wants it.
   *
   * @param value any value computed so far
   */
  public Tensor plain(Value value) {
    return in(value, Layout.PLAIN);
  }

  private List<Tensor> tensors(Value value) {
    Node node = postponed.get(value);
    if (node != null) {
      node.outputs().forEach(postponed::remove);
      nd4j.lower(node, this);
    }
    return homes.computeIfAbsent(
        value,
        v -> {
          if (v.kind() == Value.Kind.COMPUTED) {
            throw new IllegalStateException(v + " is not computed yet");
          }
          List<Tensor> stored = new ArrayList<>();
          stored.add(new Tensor(Block.elsewhere(v.array()), 0, Layout.PLAIN));
          return stored;
        });
  }

  /**
   * Memory for an output of a node.
   *
   * @param value the output
   * @param layout how it will lie
   */
  public Tensor create(Value value, Layout layout) {
    Tensor tensor = scratch(bytes(value, layout), layout);
    alias(value, tensor);
    return tensor;
  }

  /**
   * Memory for something that is no value.
   *
   * @param bytes its size
   * @param layout how it will lie
   */
  public static Tensor scratch(long bytes, Layout layout) {
    return new Tensor(Block.passing(bytes), 0, layout);
  }

  /**
   * Says that a value lies in memory already.
   *
   * @param value an output of a node
   * @param tensor where it is
   */
  public void alias(Value value, Tensor tensor) {
    List<Tensor> tensors = new ArrayList<>();
    tensors.add(tensor);
    homes.put(value, tensors);
  }

  /**
   * Leaves a node until one of its outputs is asked for. Its inputs stay as they are, since values
   * never change.
   *
   * @param node a node that may turn out to be needless
   */
  public void postpone(Node node) {
    node.outputs().forEach(value -> postponed.put(value, node));
  }

  /**
   * Adds a kernel behind those that are there.
   *
   * @param kernel reads only what those write
   */
  public void add(Kernel kernel) {
    kernels.add(kernel);
  }

  private long bytes(Value value, Layout layout) {
    return layout.equals(Layout.PLAIN) ? plainBytes(value) : library.orElseThrow().bytes(layout);
  }

  private static long plainBytes(Value value) {
    return value.length() * value.type().width();
  }
}
