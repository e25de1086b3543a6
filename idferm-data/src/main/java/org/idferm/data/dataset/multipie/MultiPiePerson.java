package org.idferm.data.dataset.multipie;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;

/** Lists the faces of one person. */
final class MultiPiePerson {

  private static final Pattern RECORDING = Pattern.compile("\\d{2}");
  private static final int ROOM_LIGHT = 0;

  private final String subject;
  private final Optional<Path> landmarks;
  private final MultiPieSelection selection;
  private final Consumer<Problem> problems;

  /**
   * Touches no file.
   *
   * @param subject the person
   * @param landmarks the person's table of landmarks, if there is one
   */
  MultiPiePerson(
      String subject,
      Optional<Path> landmarks,
      MultiPieSelection selection,
      Consumer<Problem> problems) {
    this.subject = subject;
    this.landmarks = landmarks;
    this.selection = selection;
    this.problems = problems;
  }

  /** The faces in the order of sessions, recordings, cameras and lights. */
  List<ListedFace> faces(SortedMap<Integer, Path> sessions) {
    List<ListedFace> faces = new ArrayList<>();
    sessions.forEach((session, directory) -> read(session, directory, faces));
    if (!faces.isEmpty() && faces.stream().noneMatch(ListedFace::target)) {
      problems.accept(
          new Problem(
              sessions.get(sessions.firstKey()),
              "%s has no neutral image from camera 05_1, so that the other %d have no target"
                  .formatted(subject, faces.size())));
      return List.of();
    }
    return faces;
  }

  private void read(int session, Path directory, List<ListedFace> faces) {
    for (Path entry : DatasetDirectory.foldersAndImages(directory)) {
      int number =
          Files.isDirectory(entry) && RECORDING.matcher(Listing.name(entry)).matches()
              ? Integer.parseInt(Listing.name(entry))
              : 0;
      Optional<Expression> expression = MultiPieRecordings.expression(session, number);
      if (expression.isEmpty()) {
        problems.accept(
            new Problem(
                entry,
                "expected the recordings 01 to %02d of session %d here"
                    .formatted(MultiPieRecordings.count(session), session)));
      } else if (selection.wants(expression.get())) {
        add(MultiPieRecording.read(entry, subject, session, number, selection, problems), faces);
      }
    }
  }

  private void add(MultiPieRecording recording, List<ListedFace> faces) {
    Set<Integer> targetLights = targetLights(recording);
    recording
        .images()
        .forEach(
            (name, image) -> {
              boolean query = selection.isQuery(name);
              boolean target = isFrontalNeutral(name) && targetLights.contains(name.illumination());
              if (query || target) {
                faces.add(new ListedFace(face(recording, name, image), query, target));
              }
            });
  }

  /** The lights wanted; where the recording has none of them, room light; else the first it has. */
  private Set<Integer> targetLights(MultiPieRecording recording) {
    Set<Integer> there =
        recording.images().keySet().stream()
            .filter(MultiPiePerson::isFrontalNeutral)
            .map(MultiPieName::illumination)
            .collect(Collectors.toSet());
    if (there.isEmpty() || there.stream().anyMatch(selection.targetIlluminations()::contains)) {
      return selection.targetIlluminations();
    }
    return Set.of(
        there.contains(ROOM_LIGHT) ? ROOM_LIGHT : there.stream().min(Integer::compare).get());
  }

  private static boolean isFrontalNeutral(MultiPieName name) {
    return name.expression() == Expression.NEUTRAL && name.camera() == MultiPieCamera.CAMERA_05_1;
  }

  private Face face(MultiPieRecording recording, MultiPieName name, Path image) {
    return new Face(
        image, subject, recording.expression(), recording.name(), name.frame(), landmarks);
  }
}
