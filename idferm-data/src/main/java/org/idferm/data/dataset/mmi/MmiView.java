package org.idferm.data.dataset.mmi;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** From where a face was recorded. */
enum MmiView {
  FRONTAL,
  /** In profile, or both views side by side in one picture. */
  OTHER;

  private static final Pattern NOT_FRONTAL = Pattern.compile("profile|side|left|right|dual|other");

  /** Understands values such as "Front", "Frontal view", "profile" and "Dual". */
  static Optional<MmiView> of(String text) {
    String value = text.toLowerCase(Locale.ROOT);
    if (NOT_FRONTAL.matcher(value).find()) {
      return Optional.of(OTHER);
    }
    return value.contains("front") ? Optional.of(FRONTAL) : Optional.empty();
  }
}
