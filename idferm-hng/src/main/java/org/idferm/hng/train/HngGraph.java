package org.idferm.hng.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.graph.BatchTensor;
import org.idferm.core.graph.Graph;
import org.idferm.core.graph.Pass;
import org.idferm.core.graph.Tensors;
import org.idferm.hng.feature.FeatureNets;
import org.idferm.hng.feature.IdentityNet;
import org.idferm.hng.feature.PerceptualNet;
import org.idferm.hng.loss.AdversarialLosses;
import org.idferm.hng.loss.IdentityLoss;
import org.idferm.hng.loss.PerceptualLoss;
import org.idferm.hng.loss.PixelLoss;
import org.idferm.hng.loss.SymmetryLoss;
import org.idferm.hng.network.Decoder;
import org.idferm.hng.network.Discriminator;
import org.idferm.hng.network.Encoder;
import org.idferm.hng.network.HngOptions;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Algorithm 1 in one graph. What each part minimises:
 *
 * <pre>
 *   Enc   L_feat + λ1·L_id + λ2·L_pix
 *   Dec   L_feat + λ1·L_id + λ2·L_pix + λ3·L_sym + α·L_adv
 *   Dis   L_Dis
 * </pre>
 *
 * <p>The latent vector is decoded twice with the same parameters: as it is for the losses that
 * teach the encoder, and cut off from the encoder for the two that must not. The discriminator's
 * parameters are cut off from L_adv, the generated image from L_Dis. One backward pass then gives
 * every part its own gradient.
 *
 * <p>Features of targets and inputs, which need no gradient, come from forward passes of their own.
 */
public final class HngGraph implements AutoCloseable {

  /** Names of the losses as scalars of the graph. */
  public static final String FEAT = "L_feat";

  /** L_id. */
  public static final String ID = "L_id";

  /** L_pix. */
  public static final String PIX = "L_pix";

  /** L_sym. */
  public static final String SYM = "L_sym";

  /** L_adv. */
  public static final String ADV = "L_adv";

  /** L_Dis. */
  public static final String DIS = "L_dis";

  /** What the encoder minimises: L_feat + λ1·L_id + λ2·L_pix. */
  static final String ENCODER_OBJECTIVE = "objective_enc";

  /** What the decoder minimises: all five. */
  static final String DECODER_OBJECTIVE = "objective_dec";

  private static final String GENERATED = "generated";

  private final Graph graph;
  private final Graph features;
  private final HngLossWeights weights;
  private final List<String> losses = new ArrayList<>();
  private final Map<String, BatchTensor> images = new HashMap<>();
  private Optional<Pass> targets = Optional.empty();
  private SDVariable content;

  /**
   * Builds the graph.
   *
   * @param graph an empty graph, owned from here on
   * @param features another empty graph of the same type, for the features of given images
   * @param options the generator's size
   * @param weights the losses' weights
   * @param nets the frozen feature nets
   */
  public HngGraph(
      Graph graph, Graph features, HngOptions options, HngLossWeights weights, FeatureNets nets) {
    this.graph = graph;
    this.features = features;
    this.weights = weights;
    int size = HngOptions.IMAGE_SIZE;
    SDVariable x = graph.placeholder("x", -1, 1, size, size);
    SDVariable y = graph.placeholder("y", -1, 1, size, size);
    SDVariable z = new Encoder(graph, options).apply(x);
    Decoder decoder = new Decoder(graph, options);
    SDVariable generated = decoder.apply(z).rename(GENERATED);
    addContentLosses(nets, generated, y);
    content.rename(ENCODER_OBJECTIVE);
    SDVariable total = content;
    if (weights.symmetry() > 0 || weights.adversarial() > 0) {
      total = addRoutedLosses(options, decoder.apply(graph.stopGradient(z)));
    }
    graph.minimise(total);
  }

  /** Adds what must not reach the encoder, and the discriminator's own loss. */
  private SDVariable addRoutedLosses(HngOptions options, SDVariable generated) {
    int size = HngOptions.IMAGE_SIZE;
    SDVariable decoderObjective = content;
    if (weights.symmetry() > 0) {
      SDVariable loss = SymmetryLoss.define(graph, generated, size, weights.space());
      decoderObjective = decoderObjective.add(named(SYM, loss).mul(weights.symmetry()));
    }
    if (weights.adversarial() == 0) {
      return decoderObjective.rename(DECODER_OBJECTIVE);
    }
    Discriminator discriminator = Discriminator.create(graph, options);
    SDVariable judged = discriminator.frozen().apply(generated);
    SDVariable loss = AdversarialLosses.adversarial(graph, judged);
    decoderObjective =
        decoderObjective.add(named(ADV, loss).mul(weights.adversarial())).rename(DECODER_OBJECTIVE);
    SDVariable real = discriminator.apply(graph.placeholder("g", -1, 1, size, size));
    SDVariable fake = discriminator.apply(graph.stopGradient(generated));
    return decoderObjective.add(named(DIS, AdversarialLosses.discriminator(graph, real, fake)));
  }

  private void addContentLosses(FeatureNets nets, SDVariable generated, SDVariable y) {
    int size = HngOptions.IMAGE_SIZE;
    if (weights.perceptual() > 0) {
      PerceptualNet net = nets.perceptual(graph);
      SDVariable target = graph.placeholder("phi_y", -1, net.channels(), size / 4, size / 4);
      addContent(
          FEAT,
          PerceptualLoss.define(graph, net.apply(generated), target, PerceptualNet.POSITIONS),
          weights.perceptual());
      SDVariable image = features.placeholder("y", -1, 1, size, size);
      nets.perceptual(features).apply(image).rename("phi_y");
    }
    if (weights.identity() > 0) {
      IdentityNet net = nets.identity(graph);
      IdentityNet.Features of = net.apply(generated);
      SDVariable pooling = graph.placeholder("psi1_x", -1, net.poolingFeatures());
      SDVariable vector = graph.placeholder("psi2_x", -1, net.dimension());
      SDVariable loss =
          IdentityLoss.define(graph, of.pooling(), pooling, net.positions())
              .add(IdentityLoss.define(graph, of.vector(), vector, 1));
      addContent(ID, loss, weights.identity());
      SDVariable image = features.placeholder("x", -1, 1, size, size);
      IdentityNet.Features given = nets.identity(features).apply(image);
      given.pooling().rename("psi1_x");
      given.vector().rename("psi2_x");
    }
    if (weights.pixel() > 0) {
      addContent(PIX, PixelLoss.define(graph, generated, y), weights.pixel());
    }
  }

  private void addContent(String name, SDVariable loss, double weight) {
    SDVariable term = named(name, loss).mul(weight);
    content = content == null ? term : content.add(term);
  }

  private SDVariable named(String name, SDVariable loss) {
    losses.add(name);
    return loss.rename(name);
  }

  /** The graph, for its parameters and gradients. */
  public Graph graph() {
    return graph;
  }

  /** Names of the losses that are switched on. */
  public List<String> losses() {
    return List.copyOf(losses);
  }

  /**
   * The placeholders' values for a mini-batch.
   *
   * @param batch inputs, targets and guiding images
   * @return the values, valid until the next call or until this is closed
   */
  public Map<String, INDArray> inputs(HngBatch batch) {
    Map<String, INDArray> inputs = new HashMap<>();
    inputs.put("x", fill("x", batch.inputs()));
    inputs.put("y", fill("y", batch.targets()));
    inputs.putAll(targets(inputs.get("x"), inputs.get("y")));
    if (weights.adversarial() > 0) {
      inputs.put("g", fill("g", batch.guides()));
    }
    return inputs;
  }

  /** Features of inputs and targets, in the memory of their own graph. */
  private Map<String, INDArray> targets(INDArray x, INDArray y) {
    closeTargets();
    Map<String, INDArray> given = new HashMap<>();
    List<String> wanted = new ArrayList<>();
    if (weights.perceptual() > 0) {
      given.put("y", y);
      wanted.add("phi_y");
    }
    if (weights.identity() > 0) {
      given.put("x", x);
      wanted.addAll(List.of("psi1_x", "psi2_x"));
    }
    Map<String, INDArray> found = new HashMap<>();
    if (!wanted.isEmpty()) {
      Pass pass = features.forward(given, wanted.toArray(String[]::new));
      targets = Optional.of(pass);
      wanted.forEach(name -> found.put(name, pass.output(name)));
    }
    return found;
  }

  private INDArray fill(String placeholder, float[][] faces) {
    return images
        .computeIfAbsent(
            placeholder,
            name -> new BatchTensor(graph.type(), 1, HngOptions.IMAGE_SIZE, HngOptions.IMAGE_SIZE))
        .fill(faces);
  }

  private void closeTargets() {
    targets.ifPresent(Pass::close);
    targets = Optional.empty();
  }

  /**
   * Generates faces with the parameters as they are.
   *
   * @param inputs 64x64 images in [-1, 1], 4096 values each
   */
  float[][] generate(float[][] inputs) {
    int size = HngOptions.IMAGE_SIZE;
    try (INDArray x = Tensors.images(graph.type(), size, inputs);
        Pass pass = graph.forward(Map.of("x", x), GENERATED)) {
      return Tensors.rows(pass.output(GENERATED));
    }
  }

  @Override
  public void close() {
    closeTargets();
    images.values().forEach(BatchTensor::close);
    graph.close();
    features.close();
  }
}
