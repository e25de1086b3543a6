package org.idferm.rml.model;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.idferm.core.error.DataException;
import org.idferm.core.io.NpzFile;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A trained classifier in one file: a zip that NumPy opens as {@code .npz}, with the parameters as
 * arrays and {@code model.json} beside them. No code is in it and none is run when it is read.
 *
 * @param card what the classifier is
 * @param parameters by name
 */
public record ClassifierFile(ModelCard card, Map<String, INDArray> parameters) {

  /** The entry that holds the card. */
  public static final String CARD = "model.json";

  /** Checks that nothing is null. */
  public ClassifierFile {
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(parameters, "parameters");
  }

  /**
   * Writes a file as a whole, or not at all; equal content gives equal bytes.
   *
   * @param file the target, replaced
   * @throws org.idferm.core.error.UserException if it cannot be written
   */
  public void write(Path file) {
    NpzFile.write(file, new NpzFile.Content(parameters, Map.of(CARD, CardJson.write(card))));
  }

  /**
   * Reads a file.
   *
   * @param file what {@link #write} wrote
   * @return its content
   * @throws DataException if it is missing, damaged, of another format, or holds numbers that are
   *     not finite; one line
   */
  public static ClassifierFile read(Path file) {
    NpzFile.Content content = NpzFile.readAll(file);
    String json = content.texts().get(CARD);
    if (json == null) {
      throw new DataException(
          "%s is no classifier that can be loaded: it has no %s, which names classes and preprocessing; files of earlier versions lack it: train the model again"
              .formatted(file, CARD));
    }
    content.arrays().forEach((name, array) -> requireFinite(file, name, array));
    try {
      return new ClassifierFile(CardJson.read(json), content.arrays());
    } catch (IllegalArgumentException e) {
      throw new DataException("%s: %s: %s".formatted(file, CARD, e.getMessage()), e);
    }
  }

  private static void requireFinite(Path file, String name, INDArray array) {
    // The sum of absolute values is finite only if every value is (or together they overflow).
    if (array.length() > 0 && !Double.isFinite(array.norm1Number().doubleValue())) {
      throw new DataException(
          "%s: parameter %s holds values that are not finite: the training diverged or the file is damaged; train the model again"
              .formatted(file, name));
    }
  }
}
