package org.idferm.data.dataset.multipie;

import org.idferm.core.option.Options;
import org.idferm.data.dataset.FaceDatasetProvider;
import org.idferm.data.dataset.FaceDatasetReader;

/**
 * CMU Multi-PIE. Options:
 *
 * <ul>
 *   <li>{@code expressions}: those to tell apart, of neutral, happy (smile), surprise, squint,
 *       disgust and scream; default neutral, happy, surprise, disgust, which the paper uses
 *   <li>{@code max-angle}: the farthest view used, 0 to 90 degrees; default 45
 *   <li>{@code angles}: which views up to there, a list of multiples of 15 from -90 to 90; default
 *       all
 *   <li>{@code above}: whether the two cameras above the face are used as well; default false
 *   <li>{@code illuminations}: a list of numbers 0 to 19; default all
 *   <li>{@code sessions}: a list of numbers 1 to 4; default all that are there
 *   <li>{@code target-illuminations}: the light of the neutral targets, a list of numbers 0 to 19;
 *       default 7, the frontal flash
 * </ul>
 */
public final class MultiPie implements FaceDatasetProvider {

  /** Made by {@link java.util.ServiceLoader}. */
  public MultiPie() {}

  @Override
  public String name() {
    return "multipie";
  }

  @Override
  public FaceDatasetReader create(Options options) {
    return new MultiPieReader(name(), MultiPieSelection.of(options));
  }
}
