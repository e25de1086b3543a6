package org.idferm.data.dataset.vggface;

import org.idferm.core.option.Options;
import org.idferm.data.dataset.FaceDatasetProvider;
import org.idferm.data.dataset.FaceDatasetReader;

/**
 * VGG-Face, and other folders of identities with a table of attributes. There is nothing to
 * classify: the faces are inputs and targets of the generator. Options:
 *
 * <ul>
 *   <li>{@code attributes}: the table's name in the data set's directory; default {@code
 *       attributes.csv}
 *   <li>{@code target-max-pan}, {@code target-max-tilt}: how far a target is turned at most, 0 to
 *       90 degrees; default 10
 *   <li>{@code target-max-blur}: 0 to 1; default 0.3
 *   <li>{@code target-min-neutral}: the least score of neutral, 0 to 1; default 0.8
 *   <li>{@code target-eyeglasses}: {@code refused} (default) or {@code allowed}
 *   <li>{@code input-max-pan} (default 45), {@code input-max-tilt} (30), {@code input-max-blur}
 *       (0.5), {@code input-eyeglasses} ({@code allowed}): the same for inputs
 * </ul>
 */
public final class VggFace implements FaceDatasetProvider {

  /** Made by {@link java.util.ServiceLoader}. */
  public VggFace() {}

  @Override
  public String name() {
    return "vggface";
  }

  @Override
  public FaceDatasetReader create(Options options) {
    return new VggFaceReader(
        name(), options.text("attributes", "attributes.csv"), PairFilter.of(options));
  }
}
