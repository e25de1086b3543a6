package org.idferm.data.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.data.image.ImageBuffers;
import org.idferm.data.image.ImageEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceImagesTest {

  @TempDir Path directory;
  private final FaceImages images = new FaceImages();

  @Test
  void readsImageFilesAndVideoFrames() {
    Path png = directory.resolve("a.png");
    ImageEncoder.writePng(png, new GrayImage(2, 1, new float[] {3, 4}));
    assertThat(read(face(png, 7)).pixels()).containsExactly(3, 4);
    assertThat(read(face(video("a"), 7)).at(5, 5)).isCloseTo(grey(7), within(2f));
  }

  @Test
  void decodesAVideoOnceForNeighbouringFrames() throws Exception {
    Path video = video("a");
    read(face(video, 7));
    Files.delete(video);
    for (int frame : new int[] {5, 6, 7, 8, 9}) {
      assertThat(read(face(video, frame)).at(5, 5)).isCloseTo(grey(frame), within(2f));
    }
    assertThatThrownBy(() -> read(face(video, 10))).isInstanceOf(DataException.class);
  }

  @Test
  void forgetsVideosThatWereReadLongAgo() throws Exception {
    Path video = video("a");
    read(face(video, 7));
    for (String other : new String[] {"b", "c", "d", "e"}) {
      read(face(video(other), 7));
    }
    Files.delete(video);
    assertThatThrownBy(() -> read(face(video, 7))).isInstanceOf(DataException.class);
  }

  @Test
  void refusesAFrameBehindTheEnd() {
    Path video = video("a");
    read(face(video, 11));
    assertThatThrownBy(() -> read(face(video, 13)))
        .isInstanceOf(DataException.class)
        .hasMessage(video + ": ends after 12 frames; asked for frame 13");
  }

  @Test
  void threadsGetTheFramesTheyAskFor() throws Exception {
    List<Path> videos = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      videos.add(video("v" + i));
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<GrayImage>> read = new ArrayList<>();
      for (int i = 0; i < 96; i++) {
        Face face = face(videos.get(i / 12), 1 + i % 12);
        read.add(pool.submit(() -> read(face)));
      }
      for (int i = 0; i < 96; i++) {
        assertThat(read.get(i).get().at(5, 5)).isCloseTo(grey(1 + i % 12), within(2f));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private GrayImage read(Face face) {
    return images.read(face, new ImageBuffers()).toGrayImage();
  }

  private static float grey(int frame) {
    return TestVideos.gray(frame);
  }

  private Path video(String name) {
    return new TestVideos(16, 16)
        .write(directory.resolve(name + ".avi"), TestVideos.Kind.MPEG4, 12);
  }

  private static Face face(Path image, int frame) {
    return new Face(image, "S1", Expression.HAPPY, "S1/1", frame, Optional.empty());
  }
}
