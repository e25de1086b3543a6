package org.idferm.experiments.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.core.error.UserException;
import org.idferm.data.dataset.Listing;
import org.idferm.data.landmark.LandmarkSources;
import org.idferm.data.preprocess.PhotoReader;
import org.idferm.experiments.system.GpuRequirement;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Photographs on the command line, and where their landmarks come from. */
final class PhotoArguments {

  @Parameters(paramLabel = "PHOTO", arity = "1..*", description = "Images, one face each.")
  private List<Path> photos;

  @Option(
      names = "--landmarks",
      paramLabel = "SOURCE",
      defaultValue = LandmarkSources.FILES,
      description =
          "files: NAME_landmarks.txt, NAME.txt or NAME.pts beside each image; or face-api or dlib;"
              + " ${DEFAULT-VALUE} by default.")
  private String landmarks;

  List<Path> photos() {
    return photos;
  }

  /** Reads them, if this build can make anything of them on this machine. */
  PhotoReader reader() {
    GpuRequirement.check();
    return PhotoReader.of(landmarks);
  }

  /**
   * Where what is made of each photograph goes.
   *
   * @param directory where all goes
   * @param ending what follows the photograph's name
   * @throws UserException if two photographs share a name
   */
  Map<Path, Path> targets(Path directory, String ending) {
    Map<Path, Path> targets = new LinkedHashMap<>();
    Map<Path, Path> taken = new LinkedHashMap<>();
    for (Path photo : photos) {
      Path target = directory.resolve(Listing.stem(photo) + ending);
      Path other = taken.put(target, photo);
      if (other != null) {
        throw new UserException(
            "%s and %s would both become %s: run the command once for each directory"
                .formatted(other, photo, target));
      }
      targets.put(photo, target);
    }
    return targets;
  }
}
