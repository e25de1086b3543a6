package org.idferm.data.dataset.mmi;

import org.idferm.core.error.ConfigurationException;
import org.idferm.core.option.Options;
import org.idferm.data.dataset.FaceDatasetProvider;
import org.idferm.data.dataset.FaceDatasetReader;

/**
 * The MMI facial expression database. Options:
 *
 * <ul>
 *   <li>{@code frames}: how many frames around the middle of a sequence are queries, an odd number
 *       from 1 to 99; default 3
 *   <li>{@code source}: {@code auto} (default), extracted frames where there are some, otherwise
 *       the video; {@code extracted} or {@code video}, only those
 * </ul>
 */
public final class Mmi implements FaceDatasetProvider {

  /** Made by {@link java.util.ServiceLoader}. */
  public Mmi() {}

  @Override
  public String name() {
    return "mmi";
  }

  @Override
  public FaceDatasetReader create(Options options) {
    int frames = options.integer("frames", 3, 1, 99);
    if (frames % 2 == 0) {
      throw new ConfigurationException(
          "option frames of data set %s must be odd, with the apex in the middle, found %d"
              .formatted(name(), frames));
    }
    return new MmiReader(name(), new MmiFrames(options.choice("source", FrameSource.AUTO)), frames);
  }
}
