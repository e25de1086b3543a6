package org.idferm.hng.train;

import java.util.Arrays;

/** Signs that adversarial training has gone wrong. */
public enum Collapse {
  /** A loss became infinite or not a number. */
  NON_FINITE(1, "a loss is not finite"),
  /** The discriminator tells real and generated faces apart with certainty, for many steps. */
  DISCRIMINATOR_SATURATED(2, "the discriminator is saturated"),
  /** Whatever the input, the generator's output has become nearly the same. */
  OUTPUT_CONSTANT(3, "the generated faces have become all alike");

  private final int code;
  private final String description;

  Collapse(int code, String description) {
    this.code = code;
    this.description = description;
  }

  /** What checkpoints write for this sign. */
  int code() {
    return code;
  }

  static Collapse ofCode(int code) {
    return Arrays.stream(values())
        .filter(c -> c.code == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sign of collapse " + code));
  }

  /** What has been seen, in a few words. */
  public String description() {
    return description;
  }
}
