package org.idferm.experiments.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.progress.Progress;
import org.idferm.data.dataset.FaceSet;
import org.idferm.data.preprocess.Preprocessor;
import org.idferm.experiments.config.ProtocolConfig;
import org.junit.jupiter.api.Test;

class InspectionTextTest {

  @Test
  void listsFilesThatCannotBeReadInsteadOfStopping() {
    Face gone = new Face(Path.of("gone.png"), "S1", Expression.FEAR, "S1/001", 1, Optional.empty());
    FaceSet set =
        new FaceSet(
            "test",
            Path.of("set"),
            List.of(Expression.FEAR),
            List.of(gone),
            List.of(),
            1,
            List.of());
    Inspection inspection =
        Inspection.of(set, new Preprocessor(), ProtocolConfig.defaults(), Progress.silent());
    assertThat(new InspectionText(inspection, Optional.empty(), false).toString())
        .contains("SHA-256 none: not all files can be read")
        .contains("gone.png: ");
  }
}
