package org.idferm.data.synthetic.layout;

import java.util.Objects;
import org.idferm.data.synthetic.Lighting;

/**
 * A light that can be asked for by name.
 *
 * @param name the name
 * @param lighting the light as it falls on a face that looks into the camera
 */
public record NamedLight(String name, Lighting lighting) {

  /** Checks that nothing is null. */
  public NamedLight {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(lighting, "lighting");
  }
}
