package org.idferm.rml.model;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.idferm.core.io.NpzFile;
import org.idferm.rml.network.FerNetOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class ClassifierFileFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> cards() {
    String card = CardJson.write(TestCards.of(new FerNetOptions(2, 8, 4, 2, 0.1)));
    return Stream.of(card.getBytes(StandardCharsets.UTF_8), new byte[0]);
  }

  @MethodSource("cards")
  @FuzzTest
  void anyCard(byte[] json) {
    Path file = directory.resolve("f.npz");
    String text = new String(json, StandardCharsets.UTF_8);
    NpzFile.write(file, new NpzFile.Content(Map.of(), Map.of(ClassifierFile.CARD, text)));
    Hostile.feed(() -> ClassifierFile.read(file));
  }

  @Test
  void damagedCards() {
    Damage.of(cards(), 250).forEach(this::anyCard);
  }
}
