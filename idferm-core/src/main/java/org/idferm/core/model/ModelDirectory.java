package org.idferm.core.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.io.Sha256;

/**
 * The directory that holds the files of pretrained models.
 *
 * @param path the directory; need not exist
 */
public record ModelDirectory(Path path) {

  /** The environment variable that names the directory. */
  public static final String VARIABLE = "IDFERM_MODELS";

  /** Checks that the path is not null. */
  public ModelDirectory {
    Objects.requireNonNull(path, "path");
  }

  /**
   * The directory that holds where a configuration names none: the environment variable {@value
   * #VARIABLE}, else {@code .idferm/models} in the user's home directory.
   */
  public static ModelDirectory standard() {
    return new ModelDirectory(
        Optional.ofNullable(System.getenv(VARIABLE))
            .filter(value -> !value.isBlank())
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".idferm", "models")));
  }

  /**
   * Where a file of a model is, or should be.
   *
   * @param file one of the model's files
   */
  public Path pathOf(ModelFile file) {
    return path.resolve(file.path());
  }

  /**
   * Looks at a model's files.
   *
   * @param model the model
   * @return whether all are there and have the published content
   */
  public ModelStatus status(KnownModel model) {
    boolean different = false;
    for (ModelFile file : model.files()) {
      Path path = pathOf(file);
      if (!Files.isRegularFile(path)) {
        return ModelStatus.MISSING;
      }
      try {
        different |= !Sha256.of(path).equals(file.sha256());
      } catch (IOException e) {
        return ModelStatus.MISSING;
      }
    }
    return different ? ModelStatus.DIFFERENT : ModelStatus.INSTALLED;
  }

  /**
   * A model's first file, ready to be read.
   *
   * @param model the model
   * @return the path of its first file
   * @throws ConfigurationException if a file is missing, or is not the published one of a model
   *     that is not {@link KnownModel#replaceable()}; says how to get it
   */
  public Path require(KnownModel model) {
    Path first = pathOf(model.files().get(0));
    switch (status(model)) {
      case MISSING ->
          throw new ConfigurationException(
              "model '%s' is not installed: expected %s: %s, or name another directory with %s"
                  .formatted(model.id(), first, model.source(), VARIABLE));
      case DIFFERENT -> {
        if (!model.replaceable()) {
          throw new ConfigurationException(
              "model '%s' in %s is not the published one (wrong SHA-256): %s"
                  .formatted(model.id(), first.getParent(), model.source()));
        }
      }
      case INSTALLED -> {
        // Nothing to complain about.
      }
    }
    return first;
  }
}
