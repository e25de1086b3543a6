package org.example.angular;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.option.Options;
import org.idferm.data.dataset.FaceDatasetProvider;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;

/**
 * Provides {@code named}: one directory of {@code PERSON-EXPRESSION.png}, landmarks in {@code
 * PERSON-EXPRESSION.txt}. No options.
 */
public final class NamedFaces implements FaceDatasetProvider, FaceDatasetReader {

  private static final Pattern NAME = Pattern.compile("(\\w+)-(\\w+)\\.png");

  @Override
  public String name() {
    return "named";
  }

  @Override
  public FaceDatasetReader create(Options options) {
    return this;
  }

  @Override
  public List<Expression> classes() {
    return Expression.basic();
  }

  @Override
  public Stream<ListedFace> list(Path root, Consumer<Problem> problems) {
    return images(root).stream().flatMap(image -> face(image, problems).stream());
  }

  private Optional<ListedFace> face(Path image, Consumer<Problem> problems) {
    Matcher name = NAME.matcher(image.getFileName().toString());
    Optional<Expression> expression =
        name.matches() ? Expression.ofLabel(name.group(2)) : Optional.empty();
    boolean neutral = expression.equals(Optional.of(Expression.NEUTRAL));
    if (expression.filter(e -> neutral || classes().contains(e)).isEmpty()) {
      problems.accept(
          new Problem(
              image, "expected PERSON-EXPRESSION.png, EXPRESSION neutral or of " + classes()));
      return Optional.empty();
    }
    String stem = name.group(1) + "-" + name.group(2);
    Optional<Path> landmarks = Optional.of(image.resolveSibling(stem + ".txt"));
    Face face = new Face(image, name.group(1), expression.get(), stem, 1, landmarks);
    return Optional.of(new ListedFace(face, !neutral, neutral));
  }

  private static List<Path> images(Path root) {
    try (Stream<Path> files = Files.list(root)) {
      return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    } catch (IOException e) {
      throw new DataException(root + " cannot be listed: expected PERSON-EXPRESSION.png in it", e);
    }
  }
}
