package org.idferm.data.synthetic.layout;

import java.util.Locale;
import org.idferm.core.face.Landmarks;

/** Landmark files: 68 lines {@code x y}, written as CK+ writes them. */
final class LandmarkText {

  private LandmarkText() {}

  static String of(Landmarks landmarks) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Landmarks.POINTS; i++) {
      text.append(
          String.format(
              Locale.ROOT, "%16.7e%16.7e\n", (double) landmarks.x(i), (double) landmarks.y(i)));
    }
    return text.toString();
  }
}
