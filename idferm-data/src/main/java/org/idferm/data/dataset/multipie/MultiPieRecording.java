package org.idferm.data.dataset.multipie;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.idferm.core.face.Expression;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/**
 * One person's recording of one session: the images of the wanted cameras.
 *
 * @param subject the person
 * @param session 1 to 4
 * @param number 1 to 3
 * @param expression what was recorded
 * @param images by what their names say, in the order of cameras and lights
 */
record MultiPieRecording(
    String subject,
    int session,
    int number,
    Expression expression,
    SortedMap<MultiPieName, Path> images) {

  /** Reads a recording's folder. What does not belong there is a problem. */
  static MultiPieRecording read(
      Path directory,
      String subject,
      int session,
      int number,
      MultiPieSelection selection,
      Consumer<Problem> problems) {
    Expression expression = MultiPieRecordings.expression(session, number).orElseThrow();
    SortedMap<MultiPieName, Path> images =
        new TreeMap<>(Comparator.comparingInt(MultiPieName::frame));
    MultiPieRecording recording =
        new MultiPieRecording(subject, session, number, expression, images);
    for (Path entry : DatasetDirectory.foldersAndImages(directory)) {
      Optional<MultiPieCamera> camera =
          Files.isDirectory(entry) ? MultiPieCamera.of(Listing.name(entry)) : Optional.empty();
      if (camera.isEmpty()) {
        problems.accept(new Problem(entry, "expected folders of cameras such as 05_1 here"));
      } else if (selection.wants(expression, camera.get())) {
        recording.add(entry, camera.get(), problems);
      }
    }
    return recording;
  }

  private void add(Path directory, MultiPieCamera camera, Consumer<Problem> problems) {
    for (Path file : Listing.of(directory)) {
      if (!DatasetDirectory.isImageName(Listing.name(file))) {
        continue;
      }
      Optional<MultiPieName> name = MultiPieName.of(file).filter(n -> isOf(n, camera));
      if (name.isEmpty()) {
        problems.accept(
            new Problem(
                file,
                "expected a name such as %s_%02d_%02d_%s_07.png here, with a light from 00 to 19"
                    .formatted(subject, session, number, camera.code())));
      } else if (images.putIfAbsent(name.get(), file) != null) {
        problems.accept(new Problem(file, "the same image is also in " + images.get(name.get())));
      }
    }
  }

  private boolean isOf(MultiPieName name, MultiPieCamera camera) {
    return name.subject().equals(subject)
        && name.session() == session
        && name.recording() == number
        && name.camera() == camera;
  }

  /** The name of the recording, unique in the data set: for example {@code 001/02/03}. */
  String name() {
    return String.format(Locale.ROOT, "%s/%02d/%02d", subject, session, number);
  }
}
