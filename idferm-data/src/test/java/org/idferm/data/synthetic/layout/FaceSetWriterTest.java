package org.idferm.data.synthetic.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.error.DataException;
import org.idferm.core.error.UserException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.GrayImage;
import org.idferm.data.synthetic.FaceRenderer;
import org.idferm.data.synthetic.Recording;
import org.idferm.data.synthetic.RenderedFace;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;
import org.idferm.data.synthetic.SyntheticSequence;
import org.idferm.data.synthetic.TimeCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceSetWriterTest {

  private static final SyntheticFaceSetOptions SMALL =
      new SyntheticFaceSetOptions(2, 3, 64, 64, 5, 0.4, 1, 4, 0.6, 2);

  @TempDir private Path directory;

  private Path write(String name, SyntheticFaceSetOptions options, int threads) {
    Path target = directory.resolve(name);
    new FaceSetWriter(threads).write(FaceSetPlan.ckPlus(options), target, (done, total) -> {});
    return target;
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void writesTheLayoutOfCkPlus() throws IOException {
    Path root = write("set", SMALL, 1);

    Map<String, byte[]> files = files(root);
    assertThat(files.keySet().stream().filter(f -> f.endsWith(".png"))).hasSize(2 * 7 * 3);
    assertThat(files.keySet().stream().filter(f -> f.endsWith("_landmarks.txt")))
        .hasSize(2 * 7 * 3);
    assertThat(files.keySet().stream().filter(f -> f.endsWith("_emotion.txt"))).hasSize(2 * 7);
    assertThat(files)
        .hasSize(42 + 42 + 14 + 2)
        .containsKeys(
            "factors.csv",
            "README.txt",
            "cohn-kanade-images/S001/001/S001_001_00000001.png",
            "cohn-kanade-images/S002/007/S002_007_00000003.png",
            "Landmarks/S002/004/S002_004_00000002_landmarks.txt",
            "Emotion/S001/003/S001_003_00000003_emotion.txt");
    assertThat(root.resolve("Emotion/S001/003/S001_003_00000003_emotion.txt"))
        .hasContent("   3.0000000e+00\n");
    assertThat(root.resolve("README.txt")).content().contains("No photograph", "seed", "5");
  }

  @Test
  void imagesAndLandmarksAreThoseThatWereRendered() throws IOException {
    Path root = write("set", SMALL, 2);
    RenderedFace face =
        new SyntheticSequence(SMALL, Recording.of(1, Expression.FEAR), TimeCourse.ONSET)
            .render(new FaceRenderer(), 2);

    BufferedImage png =
        ImageIO.read(root.resolve("cohn-kanade-images/S002/004/S002_004_00000002.png").toFile());
    GrayImage image = face.image();
    assertThat(png.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
    assertThat(png.getWidth()).isEqualTo(64);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        assertThat(png.getRaster().getSample(x, y, 0)).isEqualTo((int) image.at(x, y));
      }
    }
    List<String> lines =
        Files.readAllLines(root.resolve("Landmarks/S002/004/S002_004_00000002_landmarks.txt"));
    assertThat(lines).hasSize(68).allMatch(line -> line.matches("( {3}\\d\\.\\d{7}e\\+0[01]){2}"));
    String[] chin = lines.get(8).trim().split(" +", -1);
    assertThat(Float.parseFloat(chin[0])).isEqualTo(face.landmarks().x(8));
    assertThat(Float.parseFloat(chin[1])).isEqualTo(face.landmarks().y(8));
  }

  @Test
  void neitherThreadsNorTheNumberOfPeopleChangeAFile() throws IOException {
    Map<String, byte[]> two = files(write("two", SMALL, 1));
    Map<String, byte[]> again = files(write("again", SMALL, 2));
    Map<String, byte[]> one = files(write("one", SMALL.withSubjects(1), 1));

    assertThat(again.keySet()).isEqualTo(two.keySet());
    again.forEach((file, content) -> assertThat(content).as(file).isEqualTo(two.get(file)));
    one.remove("README.txt");
    one.remove("factors.csv");
    one.forEach((file, content) -> assertThat(content).as(file).isEqualTo(two.get(file)));
  }

  @Test
  void anotherSeedGivesOtherFaces() throws IOException {
    String file = "cohn-kanade-images/S001/001/S001_001_00000001.png";

    byte[] one = files(write("one", SMALL.withSubjects(1), 1)).get(file);
    byte[] other = files(write("other", SMALL.withSubjects(1).withSeed(6), 1)).get(file);

    assertThat(other).isNotEqualTo(one);
  }

  @Test
  void reportsEverySequence() {
    List<String> reports = new ArrayList<>();
    new FaceSetWriter(2)
        .write(
            FaceSetPlan.ckPlus(SMALL),
            directory.resolve("set"),
            (done, total) -> reports.add(done + "/" + total));

    assertThat(reports).hasSize(14).startsWith("1/14", "2/14").endsWith("14/14");
  }

  @Test
  void refusesADirectoryWithContentAndAFile() throws IOException {
    Path full = Files.createDirectory(directory.resolve("full"));
    Files.writeString(full.resolve("mine.txt"), "mine");

    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> write("full", SMALL, 1))
        .withMessageContaining("full")
        .withMessageContaining("not empty");
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> write("full/mine.txt", SMALL, 1))
        .withMessageContaining("it is a file");
    assertThat(files(directory)).containsOnlyKeys("full/mine.txt");
  }

  @Test
  void fillsAnEmptyDirectory() throws IOException {
    Files.createDirectory(directory.resolve("empty"));

    assertThat(write("empty", SMALL.withSubjects(1), 1).resolve("README.txt")).exists();
  }

  @Test
  void leavesNothingBehindAfterAFailure() throws IOException {
    IllegalStateException stop = new IllegalStateException("stop");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                new FaceSetWriter(2)
                    .write(
                        FaceSetPlan.ckPlus(SMALL),
                        directory.resolve("set"),
                        (done, total) -> {
                          throw stop;
                        }))
        .isSameAs(stop);
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void saysThatItCannotWriteBelowAFile() throws IOException {
    Files.writeString(directory.resolve("file"), "");

    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> write("file/set", SMALL, 1))
        .withMessageContaining("cannot write a face set to")
        .withMessageNotContaining("\n");
  }

  @Test
  void refusesNoThreads() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new FaceSetWriter(0))
        .withMessageContaining("threads must be");
  }
}
