package org.idferm.data.dataset.ckplus;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.idferm.data.dataset.DatasetDirectory;

/**
 * What a file name such as {@code S005_001_00000011.png} says.
 *
 * @param sequence subject and sequence, for example {@code S005/001}
 * @param frame the frame number
 */
record CkPlusFileName(String sequence, int frame) {

  private static final Pattern IMAGE = pattern("\\.(?:png|jpe?g)");
  private static final Pattern EMOTION = pattern("_emotion\\.txt");
  private static final Pattern LANDMARKS = pattern("_landmarks\\.txt");
  private static final Pattern DATA = Pattern.compile("S\\d+_\\d+_\\d", Pattern.CASE_INSENSITIVE);

  static Optional<CkPlusFileName> ofImage(String name) {
    return parse(IMAGE, name);
  }

  static Optional<CkPlusFileName> ofEmotion(String name) {
    return parse(EMOTION, name);
  }

  static Optional<CkPlusFileName> ofLandmarks(String name) {
    return parse(LANDMARKS, name);
  }

  /** Whether the name is that of an image, or begins like that of a label or landmark file. */
  static boolean looksLikeData(String name) {
    return DatasetDirectory.isImageName(name) || DATA.matcher(name).lookingAt();
  }

  private static Pattern pattern(String suffix) {
    return Pattern.compile("(S\\d+)_(\\d+)_(\\d{1,9})" + suffix, Pattern.CASE_INSENSITIVE);
  }

  private static Optional<CkPlusFileName> parse(Pattern pattern, String name) {
    Matcher m = pattern.matcher(name);
    if (!m.matches()) {
      return Optional.empty();
    }
    String sequence = m.group(1).toUpperCase(Locale.ROOT) + "/" + m.group(2);
    return Optional.of(new CkPlusFileName(sequence, Integer.parseInt(m.group(3))));
  }
}
