package org.idferm.data.synthetic.layout;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.idferm.core.error.ConfigurationException;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;

/**
 * A set of synthetic faces that can be written.
 *
 * @param layout where the files lie
 * @param options people, images and ranges of what is drawn
 * @param factors what is controlled
 */
public record FaceSetPlan(
    SyntheticLayout layout, SyntheticFaceSetOptions options, SetFactors factors) {

  /**
   * Checks that the layout has room for the set.
   *
   * @throws ConfigurationException if it has not, or does not know a light; says what it has
   */
  public FaceSetPlan {
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(factors, "factors");
    if (options.subjects() > layout.mostSubjects()) {
      throw new ConfigurationException(
          "subjects is %d, but layout %s has room for %d: choose another layout or fewer people"
              .formatted(options.subjects(), layout.name(), layout.mostSubjects()));
    }
    factors.lights().forEach(name -> light(layout, name));
    layout.check(options, factors);
  }

  /**
   * A set in CK+'s layout in which nothing is controlled.
   *
   * @param options people, images and ranges of what is drawn
   * @return the plan
   */
  public static FaceSetPlan ckPlus(SyntheticFaceSetOptions options) {
    return new FaceSetPlan(SyntheticLayouts.ckPlus(), options, SetFactors.NONE);
  }

  /**
   * How many sequences the set has.
   *
   * @return people times sequences of each
   */
  public long sequences() {
    return (long) options.subjects() * layout.takes(this, 0).size();
  }

  /** The chosen lights, or those that the layout has by itself. */
  List<Optional<NamedLight>> lights(List<NamedLight> otherwise) {
    if (factors.lights().isEmpty()) {
      return otherwise.isEmpty()
          ? List.of(Optional.empty())
          : otherwise.stream().map(Optional::of).toList();
    }
    return factors.lights().stream().map(name -> Optional.of(light(layout, name))).toList();
  }

  /** The chosen poses, or none set. */
  List<OptionalDouble> poses() {
    return factors.poses().isEmpty()
        ? List.of(OptionalDouble.empty())
        : factors.poses().stream().map(OptionalDouble::of).toList();
  }

  private static NamedLight light(SyntheticLayout layout, String name) {
    return layout.lights().stream()
        .filter(light -> light.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                SyntheticLayouts.unknown(
                    "light", name, layout.lights().stream().map(NamedLight::name).toList()));
  }
}
