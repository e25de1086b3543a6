package org.idferm.data.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;

/**
 * A person's act of one expression, frame by frame, beginning with a neutral face.
 *
 * @param subject whose face it is
 * @param sequence its name, unique within the data set
 * @param images the image of each frame; a video as often as it has frames
 * @param numbers the number of each frame, by which its landmarks are found
 * @param landmarks landmark files by frame number; empty if the data set has no landmarks
 */
public record Recording(
    String subject,
    String sequence,
    List<Path> images,
    List<Integer> numbers,
    Optional<Map<Integer, Path>> landmarks) {

  /**
   * Copies the lists.
   *
   * @param subject whose face it is
   * @param sequence its name
   * @param images the image of each frame
   * @param numbers the number of each frame, as many
   * @param landmarks landmark files by frame number
   */
  public Recording {
    images = List.copyOf(images);
    numbers = List.copyOf(numbers);
    if (images.size() != numbers.size()) {
      throw new IllegalArgumentException("as many numbers as images are needed");
    }
  }

  /**
   * A recording whose frames are files.
   *
   * @param subject whose face it is
   * @param sequence its name
   * @param images the image files by frame number
   * @param landmarks landmark files by frame number
   * @return the recording
   */
  public static Recording ofImages(
      String subject,
      String sequence,
      SortedMap<Integer, Path> images,
      Optional<Map<Integer, Path>> landmarks) {
    return new Recording(
        subject, sequence, List.copyOf(images.values()), List.copyOf(images.keySet()), landmarks);
  }

  /**
   * A recording that is a video.
   *
   * @param subject whose face it is
   * @param sequence its name
   * @param video the video file
   * @param frames how many frames it has; they are numbered from 1
   * @param landmarks landmark files by frame number
   * @return the recording
   */
  public static Recording ofVideo(
      String subject,
      String sequence,
      Path video,
      int frames,
      Optional<Map<Integer, Path>> landmarks) {
    return new Recording(
        subject,
        sequence,
        Collections.nCopies(frames, video),
        IntStream.rangeClosed(1, frames).boxed().toList(),
        landmarks);
  }

  /**
   * Lists the first frame as a neutral target, and some others as queries. A frame without
   * landmarks is a problem if the data set has any.
   *
   * @param expression what the queries express
   * @param first the position of the first query, counted from 1
   * @param count how many there are
   * @param problems told of frames without landmarks
   * @return the faces
   */
  public List<ListedFace> faces(
      Expression expression, int first, int count, Consumer<Problem> problems) {
    List<ListedFace> faces = new ArrayList<>();
    face(1, Expression.NEUTRAL, problems).ifPresent(f -> faces.add(new ListedFace(f, false, true)));
    for (int position = first; position < first + count; position++) {
      face(position, expression, problems)
          .ifPresent(f -> faces.add(new ListedFace(f, true, false)));
    }
    return faces;
  }

  private Optional<Face> face(int position, Expression expression, Consumer<Problem> problems) {
    Path image = images.get(position - 1);
    int number = numbers.get(position - 1);
    Optional<Path> points = landmarks.map(files -> files.get(number));
    if (landmarks.isPresent() && points.isEmpty()) {
      problems.accept(
          new Problem(
              image,
              "has no landmark file for frame %d, though the data set has landmarks"
                  .formatted(number)));
      return Optional.empty();
    }
    return Optional.of(new Face(image, subject, expression, sequence, position, points));
  }
}
