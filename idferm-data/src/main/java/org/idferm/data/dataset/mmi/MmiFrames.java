package org.idferm.data.dataset.mmi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.DatasetDirectory;
import org.idferm.data.dataset.FrameFiles;
import org.idferm.data.dataset.LandmarkFolder;
import org.idferm.data.dataset.Listing;
import org.idferm.data.dataset.Problem;
import org.idferm.data.dataset.Recording;
import org.idferm.data.video.VideoFile;

/**
 * Finds the frames of a session: images in a folder of the session's folder or in that itself, or
 * else a video.
 *
 * @param source which of the two are looked for
 */
record MmiFrames(FrameSource source) {

  /**
   * Finds the frames of a session. Counts those of a video, and decodes none.
   *
   * @param problems told of images that do not fit in
   * @throws BadFileException if there are none, if it is not clear which, or if a file is unusable
   */
  Recording of(MmiSession session, LandmarkFolder landmarks, Consumer<Problem> problems) {
    if (source != FrameSource.VIDEO) {
      Optional<Path> folder = extracted(session);
      if (folder.isPresent()) {
        return Recording.ofImages(
            session.subject(),
            session.sequence(),
            FrameFiles.images(folder.get(), problems),
            landmarks.of(folder.get()));
      }
    }
    if (source != FrameSource.EXTRACTED) {
      Optional<Path> video = video(session);
      if (video.isPresent()) {
        return Recording.ofVideo(
            session.subject(),
            session.sequence(),
            video.get(),
            VideoFile.countFrames(video.get()),
            landmarks.of(session.directory().resolve(stem(video.get()))));
      }
    }
    throw new BadFileException(
        session.directory(),
        "expected %s, found %s"
            .formatted(expected(), DatasetDirectory.contents(session.directory())));
  }

  private String expected() {
    return switch (source) {
      case AUTO -> "a folder of frames such as S001-001 or a video such as S001-001.avi";
      case EXTRACTED -> "a folder of frames such as S001-001 (option source is extracted)";
      case VIDEO -> "a video such as S001-001.avi (option source is video)";
    };
  }

  private static Optional<Path> extracted(MmiSession session) {
    List<Path> folders =
        Stream.concat(
                Listing.of(session.directory()).stream().filter(Files::isDirectory),
                Stream.of(session.directory()))
            // One image is a preview.
            .filter(f -> FrameFiles.images(f, problem -> {}).size() > 1)
            .toList();
    return one(session, folders, "folder of frames");
  }

  private static Optional<Path> video(MmiSession session) {
    List<Path> videos =
        Listing.of(session.directory()).stream()
            .filter(f -> VideoFile.isNamedLikeOne(f) && Files.isRegularFile(f))
            .toList();
    return one(session, videos, "video");
  }

  /** The only one, or the one that is named like the recording. */
  private static Optional<Path> one(MmiSession session, List<Path> found, String what) {
    if (found.size() < 2) {
      return found.stream().findFirst();
    }
    return Optional.of(
        found.stream()
            .filter(f -> session.recording().filter(stem(f)::equalsIgnoreCase).isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    new BadFileException(
                        session.directory(),
                        "expected one %s, or one named like the recording, found %s"
                            .formatted(
                                what,
                                found.stream()
                                    .map(Listing::name)
                                    .collect(Collectors.joining(", "))))));
  }

  private static String stem(Path file) {
    String name = Listing.name(file);
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
  }
}
