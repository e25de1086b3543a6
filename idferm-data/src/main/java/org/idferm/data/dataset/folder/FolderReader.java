package org.idferm.data.dataset.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.ClassChoice;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/** Lists folders of images person by person. Each image is a sequence of its own. */
final class FolderReader implements FaceDatasetReader {

  private final String name;
  private final FolderOrder order;
  private final ClassChoice choice;

  FolderReader(String name, FolderOrder order, ClassChoice choice) {
    this.name = name;
    this.order = order;
    this.choice = choice;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Expression> classes() {
    return choice.classes();
  }

  @Override
  public Stream<ListedFace> list(Path root, Consumer<Problem> problems) {
    FolderTree tree = FolderTree.of(root, order, problems);
    People people = new People(root, tree, problems);
    return tree.people().keySet().stream().flatMap(person -> people.faces(person).stream());
  }

  /** Lists one person after the other, and compares each with the first image. */
  private final class People {
    private final Path root;
    private final FolderTree tree;
    private final Consumer<Problem> problems;
    private Path first;
    private boolean firstHasLandmarks;

    People(Path root, FolderTree tree, Consumer<Problem> problems) {
      this.root = root;
      this.tree = tree;
      this.problems = problems;
    }

    List<ListedFace> faces(String person) {
      List<ListedFace> faces = new ArrayList<>();
      boolean sound = true;
      for (FolderTree.Images images : tree.images(person, problems)) {
        Optional<String> refusal = choice.refusal(images.expression());
        if (refusal.isPresent()) {
          problems.accept(new Problem(images.folder(), refusal.get()));
          sound = false;
        } else {
          add(person, images, faces);
        }
      }
      if (sound) {
        ClassChoice.missingNeutral(person, faces)
            .ifPresent(m -> problems.accept(new Problem(tree.people().get(person).get(0), m)));
      }
      return faces;
    }

    private void add(String person, FolderTree.Images images, List<ListedFace> faces) {
      Map<String, Path> files = new HashMap<>();
      List<Path> entries = Listing.of(images.folder());
      entries.forEach(e -> files.put(Listing.name(e).toLowerCase(Locale.ROOT), e));
      boolean any = false;
      for (Path entry : entries) {
        if (Files.isDirectory(entry)) {
          problems.accept(new Problem(entry, "expected images here, found a folder"));
        } else if (DatasetDirectory.isImageName(Listing.name(entry))) {
          any = true;
          Optional<Path> landmarks = landmarks(entry, files);
          if (agrees(entry, landmarks.isPresent())) {
            String sequence = root.relativize(entry).toString().replace('\\', '/');
            faces.add(
                choice.use(new Face(entry, person, images.expression(), sequence, 1, landmarks)));
          }
        }
      }
      if (!any) {
        problems.accept(
            new Problem(
                images.folder(),
                "expected images, found " + DatasetDirectory.contents(images.folder())));
      }
    }

    /** Whether all images have landmarks, or none has. */
    private boolean agrees(Path image, boolean hasLandmarks) {
      if (first == null) {
        first = image;
        firstHasLandmarks = hasLandmarks;
      }
      if (hasLandmarks != firstHasLandmarks) {
        problems.accept(
            new Problem(
                image,
                hasLandmarks
                    ? "has a landmark file beside it, though %s has none".formatted(first)
                    : "has no landmark file beside it, though %s has one".formatted(first)));
      }
      return hasLandmarks == firstHasLandmarks;
    }

    private static Optional<Path> landmarks(Path image, Map<String, Path> files) {
      String fileName = Listing.name(image).toLowerCase(Locale.ROOT);
      String stem = fileName.substring(0, fileName.lastIndexOf('.'));
      return Stream.of(".txt", ".pts")
          .flatMap(ending -> Optional.ofNullable(files.get(stem + ending)).stream())
          .findFirst();
    }
  }
}
