package org.idferm.experiments.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.face.GrayImage;

/**
 * A face in a grid and what was made of it. All images have the same size and values from 0 to 255.
 *
 * @param images by the row's name, from top to bottom; all columns of a grid have the same rows
 * @param caption who and what, short
 */
public record FaceColumn(Map<String, GrayImage> images, String caption) {

  /**
   * Copies the map, keeping its order.
   *
   * @param images by the row's name
   * @param caption who and what
   */
  public FaceColumn {
    images = Collections.unmodifiableMap(new LinkedHashMap<>(images));
  }
}
