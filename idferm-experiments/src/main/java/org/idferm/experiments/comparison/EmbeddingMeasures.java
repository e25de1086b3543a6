package org.idferm.experiments.comparison;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.idferm.rml.measure.SpaceMeasures;

/**
 * What one trained network's vectors of the test people's faces tell.
 *
 * @param spaces the measures of each kind of vectors that the network has
 * @param plane the faces' FC2-2 projected to the plane, see {@link Projection}; empty if not wanted
 */
@SuppressWarnings("ArrayRecordComponent") // a buffer; never compared
public record EmbeddingMeasures(Map<FeatureSpace, SpaceMeasures> spaces, double[][] plane) {

  /** Copies the map, not the array. */
  public EmbeddingMeasures {
    Map<FeatureSpace, SpaceMeasures> copy = new EnumMap<>(FeatureSpace.class);
    copy.putAll(spaces);
    spaces = Collections.unmodifiableMap(copy);
  }

  /**
   * One number.
   *
   * @param space of which vectors
   * @param measure which number
   * @return NaN if the network has no such vectors, or it could not be measured
   */
  public double value(FeatureSpace space, Measure measure) {
    SpaceMeasures measures = spaces.get(space);
    return measures == null ? Double.NaN : measure.of(measures);
  }
}
