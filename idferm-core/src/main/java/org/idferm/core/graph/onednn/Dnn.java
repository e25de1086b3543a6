package org.idferm.core.graph.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.idferm.core.graph.plan.Kernel;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.plan.Memory;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.plan.Tensor;

/** oneDNN's processor and its queue, and how its primitives become kernels. */
final class Dnn {

  /** Dimensions of convolutions' strides and paddings. */
  static final engine ENGINE = new engine(engine.kind.cpu, 0);

  /**
   * Primitives take scratch memory from their plan. What oneDNN keeps itself belongs to the thread
   * that made the primitive: no other thread could run it.
   */
  static final primitive_attr ATTRIBUTES = attributes();

  private static final stream STREAM = new stream(ENGINE);

  /**
   * An argument of a primitive.
   *
   * @param id oneDNN's number of the argument, {@code DNNL_ARG_...}
   * @param tensor where it lies
   * @param md how it lies
   */
  record Argument(int id, Tensor tensor, memory.desc md) {}

  private Dnn() {}

  /** New attributes, to which something can be added: as {@link #ATTRIBUTES}. */
  static primitive_attr attributes() {
    primitive_attr attributes = new primitive_attr();
    attributes.set_scratchpad_mode(dnnl.scratchpad_mode.user);
    return attributes;
  }

  /** How to copy from one layout to another. */
  static reorder.primitive_desc reorder(memory.desc from, memory.desc to) {
    return new reorder.primitive_desc(ENGINE, from, ENGINE, to, ATTRIBUTES, false);
  }

  /** A kernel that copies from one layout to another. */
  static Kernel kernel(String name, reorder.primitive_desc how, Argument from, Argument to) {
    return kernel(name, new reorder(how), how, List.of(from), List.of(to), false);
  }

  /** A kernel that runs a primitive; described with {@link #ATTRIBUTES}. */
  static Kernel kernel(
      String name, primitive_desc how, List<Argument> reads, List<Argument> writes) {
    return kernel(name, new primitive(how), how, reads, writes, false);
  }

  /** As {@link #kernel}, but the result may be written over the first argument. */
  static Kernel kernelInPlace(
      String name, primitive_desc how, List<Argument> reads, List<Argument> writes) {
    return kernel(name, new primitive(how), how, reads, writes, true);
  }

  private static Kernel kernel(
      String name,
      primitive operation,
      primitive_desc_base how,
      List<Argument> reads,
      List<Argument> writes,
      boolean inPlace) {
    List<Argument> all = new ArrayList<>(writes);
    memory.desc scratch = how.scratchpad_desc();
    if (scratch.get_size() > 0) {
      Tensor tensor = PlanBuilder.scratch(scratch.get_size(), Layout.PLAIN);
      all.add(new Argument(dnnl.DNNL_ARG_SCRATCHPAD, tensor, scratch));
    }
    return new Kernel(
        name,
        reads.stream().map(Argument::tensor).toList(),
        all.stream().map(Argument::tensor).toList(),
        inPlace,
        place -> step(operation, place, reads, all));
  }

  /** Binds a primitive to memory. */
  static Runnable step(
      primitive operation, Memory place, List<Argument> reads, List<Argument> writes) {
    IntMemoryMap arguments = new IntMemoryMap();
    reads.forEach(argument -> put(arguments, place, argument));
    writes.forEach(argument -> put(arguments, place, argument));
    return () -> {
      operation.execute(STREAM, arguments);
      STREAM._wait();
    };
  }

  private static void put(IntMemoryMap arguments, Memory place, Argument argument) {
    arguments.put(
        argument.id(), new memory(argument.md(), ENGINE, place.pointer(argument.tensor())));
  }
}
