package org.idferm.data.dataset.ckplus;

import org.idferm.core.option.Options;
import org.idferm.data.dataset.FaceDatasetProvider;
import org.idferm.data.dataset.FaceDatasetReader;

/**
 * The Extended Cohn-Kanade data set. Options:
 *
 * <ul>
 *   <li>{@code classes}: 7 (default), the labelled expressions; 8, neutral as well
 *   <li>{@code frames}: how many of a labelled sequence's last frames are queries, 1 to 100;
 *       default 3
 * </ul>
 */
public final class CkPlus implements FaceDatasetProvider {

  /** Made by {@link java.util.ServiceLoader}. */
  public CkPlus() {}

  @Override
  public String name() {
    return "ckplus";
  }

  @Override
  public FaceDatasetReader create(Options options) {
    return new CkPlusReader(
        name(), options.integer("classes", 7, 7, 8) == 8, options.integer("frames", 3, 1, 100));
  }
}
