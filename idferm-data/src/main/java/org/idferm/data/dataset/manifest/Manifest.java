package org.idferm.data.dataset.manifest;

import org.idferm.core.option.Options;
import org.idferm.data.dataset.ClassChoice;
import org.idferm.data.dataset.FaceDatasetProvider;
import org.idferm.data.dataset.FaceDatasetReader;

/**
 * Images listed in a CSV file with the columns {@code image}, {@code subject}, {@code expression}
 * and optionally {@code sequence}, {@code frame}, {@code landmarks}. The data set's directory is
 * that of the CSV file; the file itself may be given instead. Options:
 *
 * <ul>
 *   <li>{@code file}: the file's name in the directory; default {@code manifest.csv}
 *   <li>{@code classes}: the expressions to tell apart; default anger, disgust, fear, happy,
 *       sadness, surprise
 * </ul>
 */
public final class Manifest implements FaceDatasetProvider {

  /** Made by {@link java.util.ServiceLoader}. */
  public Manifest() {}

  @Override
  public String name() {
    return "manifest";
  }

  @Override
  public FaceDatasetReader create(Options options) {
    return new ManifestReader(
        name(), options.text("file", "manifest.csv"), ClassChoice.of(options));
  }
}
