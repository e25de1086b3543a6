package org.idferm.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.idferm.core.error.DataException;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.ckplus.CkPlusFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFingerprintTest {

  private static final String IMAGE = "cohn-kanade-images/S005/001/S005_001_00000004.png";

  @TempDir Path a;
  @TempDir Path b;
  private String original;

  @BeforeEach
  void fingerprintOriginal() {
    original = DataFingerprint.of(fixture(a).open());
  }

  @Test
  void isAHexadecimalSha256() {
    assertThat(original).matches("[0-9a-f]{64}");
  }

  @Test
  void doesNotDependOnPlaceOrTime() throws Exception {
    CkPlusFixture copy = fixture(b);
    Files.setLastModifiedTime(b.resolve(IMAGE), FileTime.fromMillis(0));
    assertThat(DataFingerprint.of(copy.open())).isEqualTo(original);
  }

  @Test
  void doesNotDependOnTheOrderOfFaces() {
    FaceSet set = fixture(b).open();
    List<Face> reversed = new ArrayList<>(set.queries());
    Collections.reverse(reversed);
    FaceSet other =
        new FaceSet(set.name(), set.root(), set.classes(), reversed, set.neutrals(), 1, List.of());
    assertThat(DataFingerprint.of(other)).isEqualTo(original);
  }

  @Test
  void changesWithAnImage() {
    assertThat(DataFingerprint.of(fixture(b).file(IMAGE, "another").open())).isNotEqualTo(original);
  }

  @Test
  void changesWithALandmark() {
    String name = "Landmarks/S005/001/S005_001_00000001_landmarks.txt";
    assertThat(DataFingerprint.of(fixture(b).file(name, "3 4").open())).isNotEqualTo(original);
  }

  @Test
  void changesWithALabel() {
    assertThat(DataFingerprint.of(fixture(b).label("S005", "001", 4, "4").open()))
        .isNotEqualTo(original);
  }

  @Test
  void changesWithTheFramesThatAreUsed() {
    assertThat(DataFingerprint.of(fixture(b).open(7, 1))).isNotEqualTo(original);
  }

  @Test
  void namesAFileThatIsGone() throws Exception {
    FaceSet set = fixture(b).open();
    Files.delete(b.resolve(IMAGE));
    assertThatThrownBy(() -> DataFingerprint.of(set))
        .isInstanceOf(DataException.class)
        .hasMessage(b.resolve(IMAGE) + ": no such file");
  }

  private static CkPlusFixture fixture(Path root) {
    return new CkPlusFixture(root)
        .sequence("S005", "001", 4, 3)
        .landmarks("S005", "001", 1, 2, 3, 4);
  }
}
