package org.idferm.data.dataset.multipie;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class MultiPieNameFuzzTest {

  static Stream<byte[]> names() {
    return Stream.of("001_01_01_051_07.png", "346_04_03_140_19.PNG", "1_1_1_1_1.png", "")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("names")
  @FuzzTest
  void anyName(byte[] bytes) {
    String name = new String(bytes, StandardCharsets.UTF_8).replace('\0', '?');
    MultiPieName.of(Path.of("image", name))
        .ifPresent(parsed -> assertThat(parsed.expression()).isNotNull());
  }

  @Test
  void damagedNames() {
    Damage.of(names(), 2000).forEach(this::anyName);
  }
}
