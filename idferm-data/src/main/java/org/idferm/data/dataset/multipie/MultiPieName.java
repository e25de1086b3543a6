package org.idferm.data.dataset.multipie;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.idferm.core.face.Expression;
import org.idferm.data.dataset.Listing;

/**
 * What the name of an image such as {@code 001_02_03_051_07.png} says.
 *
 * @param subject whose face it is: three digits, the same in all sessions
 * @param session 1 to 4
 * @param recording 1 to 3
 * @param camera the view
 * @param illumination 0 and 19: room light alone; 1 to 18: one flash; 7 is the frontal one
 */
public record MultiPieName(
    String subject, int session, int recording, MultiPieCamera camera, int illumination) {

  /** The number of lights. */
  public static final int ILLUMINATIONS = 20;

  private static final Pattern NAME =
      Pattern.compile(
          "(\\d{3})_(\\d{2})_(\\d{2})_(\\d{3})_(\\d{2})\\.(?:png|jpe?g)", Pattern.CASE_INSENSITIVE);

  /**
   * Reads a file name.
   *
   * @param image a path; its last part counts
   * @return empty if it is not a name that Multi-PIE could have
   */
  public static Optional<MultiPieName> of(Path image) {
    Matcher m = NAME.matcher(Listing.name(image));
    if (!m.matches()) {
      return Optional.empty();
    }
    int session = Integer.parseInt(m.group(2));
    int recording = Integer.parseInt(m.group(3));
    int illumination = Integer.parseInt(m.group(5));
    if (illumination >= ILLUMINATIONS
        || MultiPieRecordings.expression(session, recording).isEmpty()) {
      return Optional.empty();
    }
    return MultiPieCamera.of(m.group(4))
        .map(camera -> new MultiPieName(m.group(1), session, recording, camera, illumination));
  }

  /**
   * What the person was asked to show.
   *
   * @return the expression of the recording
   */
  public Expression expression() {
    return MultiPieRecordings.expression(session, recording).orElseThrow();
  }

  /** The image's place among all that its recording could have, counted from 1. */
  int frame() {
    return 1 + camera.place() * ILLUMINATIONS + illumination;
  }
}
