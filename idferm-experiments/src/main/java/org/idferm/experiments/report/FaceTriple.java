package org.idferm.experiments.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.face.GrayImage;

/**
 * A face in the report's grid. All images have the same size and values from 0 to 255.
 *
 * @param input the expressive face
 * @param generated the neutral face that the generator made of it
 * @param target the person's true neutral face
 * @param caption who and what, short, for example {@code S005 happy}
 */
public record FaceTriple(GrayImage input, GrayImage generated, GrayImage target, String caption) {

  /** The face as a column of a grid. */
  FaceColumn column() {
    Map<String, GrayImage> images = new LinkedHashMap<>();
    images.put("input", input);
    images.put("generated", generated);
    images.put("true neutral", target);
    return new FaceColumn(images, caption);
  }
}
