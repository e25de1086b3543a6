package org.idferm.data.dataset.mmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.idferm.data.dataset.mmi.MmiFixture.frontal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.video.TestVideos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MmiVideoTest {

  @TempDir Path directory;
  private MmiFixture mmi;

  @BeforeEach
  void begin() {
    mmi = new MmiFixture(directory).metadata(1, "S001-001", frontal(1));
  }

  @ParameterizedTest
  @CsvSource({"S001-001.avi, MJPEG", "s001-001.WMV, WMV2", "clip.avi, MPEG4"})
  void queriesAreTheMiddleFramesOfAVideo(String name, TestVideos.Kind kind) {
    Path video = video(name, kind, 10);
    FaceSet set = mmi.files.open().requireSound();
    assertThat(set.queries()).extracting(Face::frame).containsExactly(5, 6, 7);
    assertThat(set.queries()).allMatch(f -> f.image().equals(video));
    assertThat(set.neutrals()).extracting(Face::frame).containsExactly(1);
    assertThat(set.neutrals()).allMatch(f -> f.image().equals(video));
  }

  @Test
  void theSourceIsAChoice() {
    Path video = video("S001-001.avi", TestVideos.Kind.MJPEG, 10);
    mmi.files.files("Sessions/1/S001-001/%d.png", 1, 5);
    assertThat(mmi.files.open().queries()).noneMatch(f -> f.image().equals(video));
    assertThat(mmi.files.open(Map.of("source", "extracted")).queries())
        .noneMatch(f -> f.image().equals(video));
    assertThat(mmi.files.open(Map.of("source", "video")).queries())
        .hasSize(3)
        .allMatch(f -> f.image().equals(video));
  }

  @Test
  void aPreviewIsNotAnExtractedFrame() {
    Path video = video("S001-001.avi", TestVideos.Kind.MJPEG, 10);
    mmi.files.file("Sessions/1/S001-001.jpg", "");
    assertThat(mmi.files.open().requireSound().queries())
        .hasSize(3)
        .allMatch(f -> f.image().equals(video));
  }

  @Test
  void ofTwoVideosTheOneNamedLikeTheRecordingIsRead() {
    video("S001-001-thumb.avi", TestVideos.Kind.MJPEG, 3);
    Path video = video("S001-001.avi", TestVideos.Kind.MJPEG, 10);
    assertThat(mmi.files.open().requireSound().queries()).allMatch(f -> f.image().equals(video));
  }

  @Test
  void reportsTwoVideosOfWhichNoneIsNamedLikeTheRecording() {
    video("a.avi", TestVideos.Kind.MJPEG, 5);
    video("b.avi", TestVideos.Kind.MJPEG, 5);
    mmi.files.assertProblem("Sessions/1", "expected one video, or one named like the recording");
  }

  @Test
  void findsAddedLandmarksByFrameNumber() {
    video("S001-001.avi", TestVideos.Kind.MJPEG, 9);
    mmi.files.files("Landmarks/Sessions/1/S001-001/%05d.txt", 1, 9);
    assertThat(mmi.files.open().requireSound().queries())
        .extracting(f -> f.landmarks().orElseThrow().getFileName().toString())
        .containsExactly("00004.txt", "00005.txt", "00006.txt");
  }

  @Test
  void reportsAVideoCutShort() throws Exception {
    Path video = video("S001-001.avi", TestVideos.Kind.MJPEG, 9);
    byte[] whole = Files.readAllBytes(video);
    Files.write(video, Arrays.copyOf(whole, whole.length / 2));
    FaceSet set = mmi.files.assertProblem("Sessions/1/S001-001.avi", "cut short");
    assertThat(set.queries()).isEmpty();
  }

  @Test
  void reportsAVideoWithTooFewFrames() {
    video("S001-001.avi", TestVideos.Kind.MJPEG, 4);
    mmi.files.assertProblem("Sessions/1", "and 3 between them, found 4 frames");
  }

  @Test
  void reportsASessionWithoutFrames() {
    mmi.files.assertProblem(
        "Sessions/1", "expected a folder of frames such as S001-001 or a video such as");
    assertThat(mmi.files.open(Map.of("source", "video")).problems().get(0).message())
        .contains("expected a video such as S001-001.avi (option source is video)");
    video("S001-001.avi", TestVideos.Kind.MJPEG, 10);
    assertThat(mmi.files.open(Map.of("source", "extracted")).problems().get(0).message())
        .contains("(option source is extracted), found S001-001.avi, S001-001.xml");
  }

  private Path video(String name, TestVideos.Kind kind, int frames) {
    return new TestVideos(32, 32).write(directory.resolve("Sessions/1/" + name), kind, frames);
  }
}
