package org.idferm.core.graph.onednn;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;

import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Loader;
import org.idferm.core.graph.onednn.Dnn.Argument;
import org.idferm.core.graph.plan.Kernel;
import org.idferm.core.graph.plan.KernelLibrary;
import org.idferm.core.graph.plan.Layout;
import org.idferm.core.graph.plan.PlanBuilder;
import org.idferm.core.graph.plan.Tensor;
import org.idferm.core.graph.program.Node;
import org.idferm.core.graph.program.Value;
import org.nd4j.linalg.api.buffer.DataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operations that oneDNN does, in single precision. */
public final class OneDnnKernels implements KernelLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(OneDnnKernels.class);

  private static final boolean AVAILABLE = load();

  private final MaxPooling pooling = new MaxPooling();
  private final Rectifiers rectifiers = new Rectifiers();
  private final Biases biases = new Biases();
  private final MatrixProducts products = new MatrixProducts(biases, rectifiers);

  private OneDnnKernels() {}

  /** The kernels for one plan; empty if oneDNN's binary for this machine is missing. */
  public static Optional<KernelLibrary> create() {
    return AVAILABLE ? Optional.of(new OneDnnKernels()) : Optional.empty();
  }

  private static boolean load() {
    try {
      Loader.load(org.bytedeco.dnnl.global.dnnl.class);
      return true;
    } catch (LinkageError e) {
      LOG.debug("no oneDNN: {}", e.getMessage());
      return false;
    }
  }

  @Override
  public boolean lower(Node node, PlanBuilder plan) {
    boolean single =
        Stream.concat(node.inputs().stream(), node.outputs().stream())
            .allMatch(value -> value.type() == DataType.FLOAT);
    if (!single) {
      return false;
    }
    return switch (node.operation().name()) {
      case "conv2d", "deconv2d" -> Convolutions.forward(node, rectifiers, plan);
      case "conv2d_bp", "deconv2d_bp" -> Convolutions.backward(node, plan);
      case "maxpool2d" -> pooling.forward(node, plan);
      case "maxpool2d_bp" -> pooling.backward(node, plan);
      case "leakyrelu", "relu" -> rectifiers.forward(node, plan);
      case "lrelu_bp", "thresholdedrelu_bp" -> rectifiers.backward(node, plan);
      case "matmul" -> products.forward(node, plan);
      case "matmul_bp" -> MatrixProducts.backward(node, plan);
      case "add" -> biases.has(node) || Sums.add(node, plan);
      case "concat" -> FeatureMaxima.concat(node, plan) || Channels.concat(node, plan);
      case "concat_bp" -> Channels.split(node, plan);
      case "split" -> FeatureMaxima.split(node, plan);
      case "maximum" -> FeatureMaxima.maximum(node, plan);
      case "maximum_bp" -> FeatureMaxima.gradient(node, plan);
      default -> false;
    };
  }

  @Override
  public Kernel reorder(Value value, Tensor from, Tensor to) {
    memory.desc source = md(value, from.layout(), to.layout());
    memory.desc target = md(value, to.layout(), from.layout());
    return Dnn.kernel(
        "reorder",
        Dnn.reorder(source, target),
        new Argument(DNNL_ARG_FROM, from, source),
        new Argument(DNNL_ARG_TO, to, target));
  }

  /** A plain layout is described in the order of dimensions of the other one. */
  private static memory.desc md(Value value, Layout layout, Layout other) {
    if (layout instanceof DnnLayout own) {
      return own.md();
    }
    return other instanceof DnnLayout own ? own.plain() : DnnLayout.plain(value);
  }

  @Override
  public long bytes(Layout layout) {
    return ((DnnLayout) layout).md().get_size();
  }
}
