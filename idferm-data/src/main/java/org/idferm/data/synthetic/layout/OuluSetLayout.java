package org.idferm.data.synthetic.layout;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.idferm.core.error.ConfigurationException;
import org.idferm.core.face.Expression;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;

/**
 * Oulu-CASIA: {@code OriginalImg/VL/Strong/P001/Anger/000.jpeg} and so on, one folder a sequence,
 * from neutral to the apex.
 */
final class OuluSetLayout extends SyntheticLayout {

  /** The names of the expressions' folders. */
  private static final Map<Expression, String> FOLDERS =
      Map.of(
          Expression.ANGER, "Anger",
          Expression.DISGUST, "Disgust",
          Expression.FEAR, "Fear",
          Expression.HAPPY, "Happiness",
          Expression.SADNESS, "Sadness",
          Expression.SURPRISE, "Surprise");

  private static final Map<String, String> LIGHT_FOLDERS =
      Map.of(
          "strong", "VL/Strong",
          "weak", "VL/Weak",
          "dark", "VL/Dark",
          "infrared", "NI/Strong");

  OuluSetLayout() {
    super("oulu", "Oulu-CASIA", 999, Lights.OULU);
  }

  @Override
  void check(SyntheticFaceSetOptions options, SetFactors factors) {
    if (!factors.poses().isEmpty()) {
      throw new ConfigurationException(
          "layout oulu has no place for poses: leave them out, or choose another layout");
    }
  }

  @Override
  List<String> contents() {
    return List.of(
        "OriginalImg/VL/Strong/P001/Anger/000.jpeg: camera and light, subject, expression, frame;",
        "from neutral (first) to the apex (last). VL is visible light, NI near infrared",
        "Landmarks/OriginalImg/...  68 points for every frame");
  }

  @Override
  List<Take> takes(FaceSetPlan plan, int person) {
    return ExpressionTakes.of(
        plan,
        person,
        ExpressionTakes.BASIC,
        List.of(Lights.OULU.get(0)),
        (number, expression, light) -> path(person, expression, light));
  }

  private static String path(int person, Expression expression, Optional<NamedLight> light) {
    String folder = LIGHT_FOLDERS.get(light.orElseThrow().name());
    return String.format(
        Locale.ROOT, "OriginalImg/%s/P%03d/%s", folder, person + 1, FOLDERS.get(expression));
  }

  @Override
  String image(Take take, int frame) {
    return String.format(Locale.ROOT, "%s/%03d.jpeg", take.path(), frame - 1);
  }

  @Override
  void annotate(List<Shot> shots, SetFiles files) throws IOException {
    for (Shot shot : shots) {
      files.writeLandmarks(
          "Landmarks/" + SetFiles.withExtension(shot.image(), ".txt"), shot.landmarks());
    }
  }
}
