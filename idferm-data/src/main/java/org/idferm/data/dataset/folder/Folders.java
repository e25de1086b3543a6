package org.idferm.data.dataset.folder;

import org.idferm.core.option.Options;
import org.idferm.data.dataset.ClassChoice;
import org.idferm.data.dataset.FaceDatasetProvider;
import org.idferm.data.dataset.FaceDatasetReader;

/**
 * Images in {@code EXPRESSION/PERSON/} or {@code PERSON/EXPRESSION/}, landmarks beside them as
 * {@code .txt} or {@code .pts}. Options:
 *
 * <ul>
 *   <li>{@code order}: expression-first, person-first, or auto (default), which goes by the names
 *   <li>{@code classes}: the expressions to tell apart; default anger, disgust, fear, happy,
 *       sadness, surprise
 * </ul>
 */
public final class Folders implements FaceDatasetProvider {

  /** Made by {@link java.util.ServiceLoader}. */
  public Folders() {}

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public FaceDatasetReader create(Options options) {
    return new FolderReader(
        name(), options.choice("order", FolderOrder.AUTO), ClassChoice.of(options));
  }
}
