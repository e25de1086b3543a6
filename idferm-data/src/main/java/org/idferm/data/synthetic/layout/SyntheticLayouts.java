package org.idferm.data.synthetic.layout;

import java.util.List;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.NearestName;

/** Finds layouts by name. */
public final class SyntheticLayouts {

  private static final List<SyntheticLayout> ALL =
      List.of(
          new CkPlusSetLayout(),
          new MmiSetLayout(),
          new OuluSetLayout(),
          new MultiPieSetLayout(),
          new ManifestSetLayout());

  private SyntheticLayouts() {}

  /**
   * CK+'s layout, that of the quick-start.
   *
   * @return the layout named {@code ckplus}
   */
  public static SyntheticLayout ckPlus() {
    return ALL.get(0);
  }

  /**
   * Finds a layout.
   *
   * @param name one of {@link #names}
   * @return the layout
   * @throws ConfigurationException if there is none of that name; names the nearest
   */
  public static SyntheticLayout named(String name) {
    return ALL.stream()
        .filter(layout -> layout.name().equals(name))
        .findFirst()
        .orElseThrow(() -> unknown("layout", name, names()));
  }

  /**
   * The names of all layouts.
   *
   * @return the names
   */
  public static List<String> names() {
    return ALL.stream().map(SyntheticLayout::name).toList();
  }

  /** Says that something has another name than those that are known. */
  static ConfigurationException unknown(String what, String name, List<String> known) {
    String hint = NearestName.of(name, known).map(n -> "; did you mean " + n + "?").orElse("");
    return new ConfigurationException(
        "unknown %s '%s', expected one of %s%s"
            .formatted(what, name, String.join(", ", known), hint));
  }
}
