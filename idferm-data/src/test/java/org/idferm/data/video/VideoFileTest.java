package org.idferm.data.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import org.bytedeco.ffmpeg.global.avformat;
import org.idferm.core.error.DataException;
import org.idferm.core.face.GrayImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoFileTest {

  private static final TestVideos SMALL = new TestVideos(48, 32);

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "MJPEG, avi",
    "MPEG4, avi",
    "RAW, avi",
    "WMV2, wmv",
    "WMV2, avi",
    "MPEG4, mp4",
    "MPEG4, mkv"
  })
  void decodesTheVeryFrameAskedFor(TestVideos.Kind kind, String container) {
    Path file = SMALL.write(directory.resolve("a." + container), kind, 20);
    assertThat(VideoFile.countFrames(file)).isEqualTo(20);
    for (int number : new int[] {1, 2, 10, 19, 20}) {
      GrayImage frame = VideoFile.decode(file, number, 0).get(number);
      assertThat(frame.width()).isEqualTo(48);
      assertThat(frame.height()).isEqualTo(32);
      for (float pixel : frame.pixels()) {
        assertThat(pixel).isCloseTo(TestVideos.gray(number), within(2f));
      }
    }
  }

  @Test
  void theBinariesHoldNothingUnderTheGpl() {
    assertThat(avformat.avformat_license().getString()).startsWith("LGPL version 3");
  }

  @Test
  void decodesNeighboursAsFarAsThereAreSome() {
    Path file = video("a.avi", 10);
    assertThat(VideoFile.decode(file, 5, 2)).containsOnlyKeys(3, 4, 5, 6, 7);
    assertThat(VideoFile.decode(file, 1, 2)).containsOnlyKeys(1, 2, 3);
    SortedMap<Integer, GrayImage> last = VideoFile.decode(file, 10, 2);
    assertThat(last).containsOnlyKeys(8, 9, 10);
    last.forEach(
        (n, image) -> assertThat(image.at(9, 9)).isCloseTo(TestVideos.gray(n), within(2f)));
  }

  @Test
  void refusesAFrameBehindTheEnd() {
    Path file = video("a.avi", 10);
    assertThatThrownBy(() -> VideoFile.decode(file, 11, 2))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ": ends after 10 frames; asked for frame 11");
  }

  @ParameterizedTest
  @ValueSource(strings = {"avi", "wmv"})
  void refusesAVideoCutShortAnywhere(String container) throws Exception {
    TestVideos.Kind kind = container.equals("avi") ? TestVideos.Kind.MJPEG : TestVideos.Kind.WMV2;
    byte[] whole = Files.readAllBytes(SMALL.write(directory.resolve("a." + container), kind, 20));
    for (int percent : new int[] {1, 10, 50, 90, 99}) {
      Path file = directory.resolve(percent + "." + container);
      Files.write(file, Arrays.copyOf(whole, whole.length * percent / 100));
      assertThatThrownBy(() -> VideoFile.countFrames(file))
          .as("%d %%", percent)
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith(file + ": cut short")
          .hasMessageNotContaining("\n");
      assertThatThrownBy(() -> VideoFile.decode(file, 1, 0)).isInstanceOf(DataException.class);
    }
  }

  @Test
  void refusesADamagedFrame() throws Exception {
    Path file = video("a.avi", 10);
    byte[] bytes = Files.readAllBytes(file);
    int start = frameData(bytes, 6);
    Arrays.fill(bytes, start, start + 200, (byte) 0);
    Files.write(file, bytes);
    assertThat(VideoFile.decode(file, 5, 2)).as("nobody asks for frame 6").containsKey(5);
    assertThatThrownBy(() -> VideoFile.decode(file, 6, 0))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ": damaged: frame 6 cannot be decoded");
  }

  @Test
  void refusesWhatIsNoVideo() throws Exception {
    assertRefused("empty.avi", new byte[0], "an empty file, expected a video");
    assertRefused(
        "text.avi",
        "no video at all".repeat(100).getBytes(StandardCharsets.US_ASCII),
        "expected a video (AVI");
    assertRefused(
        "list.avi",
        "ffconcat version 1.0\nfile 'b.avi'\n".getBytes(StandardCharsets.US_ASCII),
        "expected a video (AVI");
    Path missing = directory.resolve("none.avi");
    assertThatThrownBy(() -> VideoFile.countFrames(missing)).hasMessage(missing + ": no such file");
    assertThatThrownBy(() -> VideoFile.countFrames(directory)).isInstanceOf(DataException.class);
  }

  @Test
  void refusesAVideoWithoutFrames() {
    Path file = video("a.avi", 0);
    assertThatThrownBy(() -> VideoFile.countFrames(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ": ");
  }

  @ParameterizedTest
  @CsvSource({"8000, 4000, 8000 x 4000", "30000, 30000, 0 x 0"}) // FFmpeg forgets what is absurd
  void refusesHugeFramesBeforeDecodingThem(int width, int height, String found) throws Exception {
    Path file = SMALL.write(directory.resolve("a.avi"), TestVideos.Kind.RAW, 3);
    try (RandomAccessFile avi = new RandomAccessFile(file.toFile(), "rw")) {
      byte[] head = new byte[300];
      avi.readFully(head);
      int format = indexOf(head, "strf", 0) + 8;
      avi.seek(format + 4);
      avi.writeInt(Integer.reverseBytes(width));
      avi.writeInt(Integer.reverseBytes(height));
    }
    assertThatThrownBy(() -> VideoFile.decode(file, 1, 0))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("frames of " + found + " pixels, expected 1 to 20 million pixels");
  }

  @Test
  void readsAFileWithANonAsciiNameAndColons() {
    assertThat(VideoFile.countFrames(video("Jürgen 1: ä.avi", 3))).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"a.avi, true", "a.WMV, true", "a.b.mp4, true", "avi, true", "a.png, false"})
  void knowsVideosByTheirNames(Path file, boolean video) {
    assertThat(VideoFile.isNamedLikeOne(file)).isEqualTo(video);
  }

  private Path video(String name, int frames) {
    return SMALL.write(directory.resolve(name), TestVideos.Kind.MJPEG, frames);
  }

  private void assertRefused(String name, byte[] bytes, String message) throws Exception {
    Path file = Files.write(directory.resolve(name), bytes);
    assertThatThrownBy(() -> VideoFile.countFrames(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ": " + message)
        .hasMessageNotContaining("\n");
  }

  /** Where the data of an AVI's n-th video chunk begin. */
  private static int frameData(byte[] avi, int number) {
    int at = indexOf(avi, "movi", 0);
    for (int n = 0; n < number; n++) {
      at = indexOf(avi, "00dc", at) + 8;
    }
    return at;
  }

  private static int indexOf(byte[] bytes, String letters, int from) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(letters, from);
  }
}
