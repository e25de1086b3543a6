package org.idferm.hng.train;

import java.util.Map;

/**
 * The losses of one step.
 *
 * @param step counted from 1
 * @param losses by name ({@code L_feat}, ...), before weighting
 */
public record HngLossRecord(long step, Map<String, Double> losses) {

  /** Keeps a copy of the map. */
  public HngLossRecord {
    losses = Map.copyOf(losses);
  }
}
