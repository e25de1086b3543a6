package org.idferm.experiments.landmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Face;
import org.idferm.core.face.Landmarks;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.image.ImageDecoder;
import org.idferm.data.landmark.LandmarkFile;
import org.idferm.data.synthetic.Activations;
import org.idferm.data.synthetic.FaceRenderer;
import org.idferm.data.synthetic.Pose;
import org.idferm.data.synthetic.Scene;
import org.idferm.data.synthetic.SyntheticIdentity;

/** Finds or makes faces with known landmarks. */
final class KnownFaces {

  private static final int[] YAWS = {-45, -30, -15, 0, 15, 30, 45};
  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  /** multipie-facekit's cameras by their angle in degrees. */
  private static final Map<String, String> ANGLES =
      Map.of(
          "080", "-45", "130", "-30", "140", "-15", "051", "0", "050", "15", "041", "30", "190",
          "45");

  private KnownFaces() {}

  /** The labelled and neutral frames of a set in CK+'s layout. */
  static List<KnownFace> ckPlus(Path root) {
    FaceSet set = FaceDatasets.open("ckplus", root, Map.of("classes", 8));
    List<KnownFace> faces = new ArrayList<>();
    for (Face face : set.queries()) {
      faces.add(
          new KnownFace(
              "all",
              () -> ImageDecoder.decode(face.image()),
              LandmarkFile.read(face.landmarks().orElseThrow())));
    }
    return faces;
  }

  /** All images that {@code landmarks/*.csv} lists: a path and 68 pairs of coordinates a row. */
  static List<KnownFace> multiPie(Path root) {
    List<KnownFace> faces = new ArrayList<>();
    try (Stream<Path> tables = Files.list(root.resolve("landmarks"))) {
      for (Path table : tables.sorted().toList()) {
        Files.readAllLines(table).stream().skip(1).forEach(row -> faces.add(multiPie(root, row)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return faces;
  }

  private static KnownFace multiPie(Path root, String row) {
    String[] fields = row.split(",", -1);
    if (fields.length != 1 + 2 * Landmarks.POINTS) {
      throw new DataException("%s: expected a path and 136 numbers, found %s".formatted(root, row));
    }
    float[] xy = new float[2 * Landmarks.POINTS];
    for (int i = 0; i < xy.length; i++) {
      xy[i] = Float.parseFloat(fields[i + 1]);
    }
    Path image = root.resolve(fields[0]);
    // SSS_NN_RR_CCC_II.png
    String camera = image.getFileName().toString().split("_", -1)[3];
    return new KnownFace(
        "yaw " + ANGLES.getOrDefault(camera, camera),
        () -> ImageDecoder.decode(image),
        new Landmarks(xy));
  }

  /** Neutral faces of people made here, seven views of each. */
  static List<KnownFace> synthetic(int people) {
    FaceRenderer renderer = new FaceRenderer();
    List<KnownFace> faces = new ArrayList<>();
    for (int yaw : YAWS) {
      Scene scene = Scene.PLAIN.withPose(new Pose(yaw, 0, 0));
      for (int i = 0; i < people; i++) {
        var face =
            renderer.render(
                SyntheticIdentity.of(1, i), Activations.neutral(), scene, WIDTH, HEIGHT);
        faces.add(new KnownFace("yaw " + yaw, face::image, face.landmarks()));
      }
    }
    return faces;
  }
}
