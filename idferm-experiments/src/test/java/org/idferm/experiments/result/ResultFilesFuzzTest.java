package org.idferm.experiments.result;

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
class ResultFilesFuzzTest {

  @TempDir static Path directory;

  static Stream<byte[]> files() {
    return Stream.of(
            """
            image,subject,sequence,frame,label,repetition,fold,method,predicted,score:fear,score:happy
            a.png,S1,S1/001,3,fear,0,0,rml,fear,0.75,0.25
            "b,"".png",S1,S1/001,4,fear,0,0,rml,happy,NaN,1e-3
            """,
            """
            method,repetition,fold,epoch,trainLoss,trainAccuracy,validationAccuracy,learningRate
            rml,0,0,1,0.5,0.25,0.125,0.01
            """,
            "repetition,fold,step,feat,id,pix,sym,adv,dis\n0,0,1,1,2,3,4,5,6\n",
            "{\"experiment\": \"x\", \"dataset\": {\"name\": \"y\"}, \"methods\": {}}",
            "")
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  @MethodSource("files")
  @FuzzTest
  void anyFile(byte[] bytes) {
    Path file = Hostile.file(directory.resolve("f"), bytes);
    Hostile.feed(() -> PredictionsFile.read(file));
    Hostile.feed(() -> TrainingCurvesFile.read(file));
    Hostile.feed(() -> HngCurvesFile.read(file));
    Hostile.feed(() -> ResultsFile.read(file));
  }

  @Test
  void damagedFiles() {
    Damage.of(files(), 200).forEach(this::anyFile);
  }
}
