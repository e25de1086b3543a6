package org.idferm.core.error;

/** Checks that settings lie in their range, and says so in the user's words if they do not. */
public final class Bounds {

  private Bounds() {}

  /**
   * Checks a whole number.
   *
   * @param key the setting's name, for the message
   * @param value its value
   * @param min the smallest valid value
   * @param max the largest valid value
   * @throws ConfigurationException if the value is outside; names key, range and value
   */
  public static void check(String key, int value, int min, int max) {
    if (value < min || value > max) {
      throw new ConfigurationException(
          "%s must be a whole number from %d to %d, found %d".formatted(key, min, max, value));
    }
  }

  /**
   * Checks a number.
   *
   * @param key the setting's name, for the message
   * @param value its value
   * @param min the smallest valid value
   * @param max the largest valid value
   * @throws ConfigurationException if the value is outside or not a number; names key, range and
   *     value
   */
  public static void check(String key, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new ConfigurationException(
          "%s must be a number from %s to %s, found %s".formatted(key, min, max, value));
    }
  }
}
