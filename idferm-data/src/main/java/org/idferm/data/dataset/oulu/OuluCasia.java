package org.idferm.data.dataset.oulu;

import org.idferm.core.option.Options;
import org.idferm.data.dataset.FaceDatasetProvider;
import org.idferm.data.dataset.FaceDatasetReader;

/**
 * The Oulu-CASIA NIR and VIS facial expression database. Options:
 *
 * <ul>
 *   <li>{@code camera}: {@code vis} (default), visible light; {@code nir}, near infrared
 *   <li>{@code light}: {@code strong} (default), {@code weak} or {@code dark}
 *   <li>{@code images}: {@code original} (default), frames as recorded; {@code preprocessed}, faces
 *       cut out by the authors
 *   <li>{@code frames}: how many of a sequence's last frames are queries, 1 to 100; default 3
 * </ul>
 */
public final class OuluCasia implements FaceDatasetProvider {

  /** Made by {@link java.util.ServiceLoader}. */
  public OuluCasia() {}

  @Override
  public String name() {
    return "oulu";
  }

  @Override
  public FaceDatasetReader create(Options options) {
    OuluSelection selection =
        new OuluSelection(
            options.choice("camera", Camera.VIS),
            options.choice("light", Light.STRONG),
            options.choice("images", ImageKind.ORIGINAL));
    return new OuluReader(name(), selection, options.integer("frames", 3, 1, 100));
  }
}
