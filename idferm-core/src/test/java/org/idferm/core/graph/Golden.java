package org.idferm.core.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Reference values of losses and gradients, computed elsewhere in double precision. */
public final class Golden {

  private final JsonNode root;

  private Golden(JsonNode root) {
    this.root = root;
  }

  /**
   * Reads a test resource.
   *
   * @param owner a class of the module that holds the resource
   * @param resource its path, for example {@code /golden/hng.json}
   */
  public static Golden read(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      return new Golden(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A part of the values.
   *
   * @param path keys and indices, separated by slashes
   */
  public Golden at(String path) {
    JsonNode node = root.at("/" + path);
    if (node.isMissingNode()) {
      throw new IllegalArgumentException("no golden value at " + path);
    }
    return new Golden(node);
  }

  /** The keys of a part, in the file's order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    root.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The number of elements of a list. */
  public int size() {
    return root.size();
  }

  /** The value of a number. */
  public double number() {
    return root.asDouble();
  }

  /** The value of a string. */
  public String text() {
    return root.asText();
  }

  /** Nested lists, or a number, as a tensor in double precision. */
  public INDArray tensor() {
    List<Long> shape = new ArrayList<>();
    for (JsonNode node = root; node.isArray(); node = node.get(0)) {
      shape.add((long) node.size());
    }
    List<Double> values = new ArrayList<>();
    collect(root, values);
    return Nd4j.createFromArray(values.stream().mapToDouble(Double::doubleValue).toArray())
        .reshape(shape.stream().mapToLong(Long::longValue).toArray());
  }

  private static void collect(JsonNode node, List<Double> values) {
    if (node.isArray()) {
      node.forEach(child -> collect(child, values));
    } else {
      values.add(node.asDouble());
    }
  }
}
