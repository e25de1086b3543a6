package org.idferm.data.dataset.ckplus;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern ANY_IMAGE =
      Pattern.compile(".*\\.(?:png|jpe?g|bmp|gif|tiff?|webp)", Pattern.CASE_INSENSITIVE);

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
    return isImage(name) || DATA.matcher(name).lookingAt();
  }

  /** Whether the name ends like that of an image, readable or not, whatever else it says. */
  static boolean isImage(String name) {
    return ANY_IMAGE.matcher(name).matches();
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
