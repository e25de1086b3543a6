package org.idferm.experiments.paper;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the paper reports: the content of {@code published.yaml}, which names the source.
 *
 * @param methods its methods and those that it compares with, in its order
 * @param identityErrors how often generated faces are taken for somebody else
 * @param sweeps where accuracy on CK+ with seven classes is best or flat, by configuration key
 */
public record PublishedValues(
    List<PublishedMethod> methods, IdentityErrors identityErrors, Map<String, Range> sweeps) {

  private static final String RESOURCE = "published.yaml";
  private static final PublishedValues PAPER = read();

  /**
   * Copies the collections, keeping their order.
   *
   * @param methods methods
   * @param identityErrors how often generated faces are taken for somebody else
   * @param sweeps by configuration key
   */
  public PublishedValues {
    methods = List.copyOf(methods);
    sweeps = Collections.unmodifiableMap(new LinkedHashMap<>(sweeps));
  }

  /**
   * The paper's values.
   *
   * @return always the same
   */
  public static PublishedValues paper() {
    return PAPER;
  }

  private static PublishedValues read() {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    try (InputStream in = PublishedValues.class.getResourceAsStream(RESOURCE)) {
      return mapper.readValue(in, PublishedValues.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Shares of generated faces that are taken for somebody else.
   *
   * @param threshold distance from the input's FaceNet embedding from which on they are
   * @param byLambda1 shares by the weight of the identity loss, ascending
   */
  public record IdentityErrors(
      BigDecimal threshold, @JsonProperty("by-lambda1") List<Share> byLambda1) {

    /**
     * Copies the list.
     *
     * @param threshold distance
     * @param byLambda1 shares
     */
    public IdentityErrors {
      byLambda1 = List.copyOf(byLambda1);
    }

    /**
     * The share for a weight.
     *
     * @param lambda1 the weight
     * @return per cent; empty if the paper has not tried this weight
     */
    public Optional<BigDecimal> percent(double lambda1) {
      return byLambda1.stream()
          .filter(s -> s.from() <= lambda1 && lambda1 <= s.to())
          .map(Share::percent)
          .findFirst();
    }

    /**
     * The weights at both ends of every range.
     *
     * @return ascending
     */
    public SortedSet<Double> ends() {
      SortedSet<Double> ends = new TreeSet<>();
      for (Share share : byLambda1) {
        ends.add(share.from());
        ends.add(share.to());
      }
      return ends;
    }
  }

  /**
   * One share of identity errors.
   *
   * @param from the least weight that it holds for
   * @param to the greatest
   * @param percent the share in per cent
   */
  public record Share(double from, double to, BigDecimal percent) {}

  /**
   * What is said of a stretch of a key's values.
   *
   * @param says one word: {@code best} or {@code flat}
   * @param from its beginning
   * @param to its end
   */
  public record Range(String says, double from, double to) {}
}
