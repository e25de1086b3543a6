package org.idferm.data.dataset.mmi;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.idferm.core.fuzz.Damage;
import org.idferm.core.fuzz.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class MmiXmlFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> files() {
    return Stream.of(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Metadata><Metatag Name="Emotion" Value="4"/><view>1</view><Subject ID="7"/></Metadata>
            """,
            """
            <!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;"><!ENTITY e SYSTEM "file:///etc/passwd">]>
            <a><Emotion>&d;&e;</Emotion></a>
            """,
            "")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("files")
  @FuzzTest
  void anyFile(byte[] bytes) {
    Path file = Hostile.file(directory.resolve("f.xml"), bytes);
    Hostile.feed(() -> MmiXml.read(file));
  }

  @Test
  void damagedFiles() {
    Damage.of(files(), 300).forEach(this::anyFile);
  }
}
