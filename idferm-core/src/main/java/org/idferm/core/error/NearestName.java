package org.idferm.core.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the valid name that a misspelt one was probably meant to be. */
public final class NearestName {

  private NearestName() {}

  /**
   * The nearest of some names, if one is near enough to be a misspelling; case does not count.
   *
   * @param name what was written
   * @param valid the names there are
   * @return the one with the fewest edits, if these are at most a third of the longer name (two
   *     edits are always allowed); the first of equals in natural order
   */
  public static Optional<String> of(String name, Collection<String> valid) {
    return valid.stream()
        .sorted()
        .min(Comparator.comparingInt(v -> distance(name, v)))
        .filter(v -> distance(name, v) <= Math.max(2, Math.max(name.length(), v.length()) / 3));
  }

  /**
   * The nearest name as the end of a message.
   *
   * @param name what was written
   * @param valid the names there are
   * @return {@code " (did you mean ...?)"}, or nothing if no name is near enough
   */
  public static String meant(String name, Collection<String> valid) {
    return of(name, valid).map(near -> " (did you mean %s?)".formatted(near)).orElse("");
  }

  /** Levenshtein distance: insertions, deletions and substitutions, one each, ignoring case. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(substitution, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
