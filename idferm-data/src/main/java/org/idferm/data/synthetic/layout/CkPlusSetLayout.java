package org.idferm.data.synthetic.layout;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.idferm.core.face.Expression;

/**
 * The Extended Cohn-Kanade data set: {@code cohn-kanade-images}, {@code Emotion} and {@code
 * Landmarks}, each with a folder for every subject and in it one for every sequence. Under the
 * first condition a sequence has the number that codes its expression.
 */
final class CkPlusSetLayout extends SyntheticLayout {

  private static final List<Expression> EXPRESSIONS =
      Expression.ofCkPlus().stream()
          .filter(expression -> expression != Expression.NEUTRAL)
          .toList();

  CkPlusSetLayout() {
    super("ckplus", "the Extended Cohn-Kanade data set (CK+)", 999_999, Lights.STUDIO);
  }

  @Override
  List<String> contents() {
    return List.of(
        "cohn-kanade-images   S001/001/S001_001_00000001.png: subject, sequence, frame; from neutral",
        "                     (first) to the apex (last). Sequence 001 is anger, 002 contempt, 003",
        "                     disgust, 004 fear, 005 happy, 006 sadness, 007 surprise; so on for",
        "                     each pose and light",
        "Emotion              one number for the last frame of each sequence, CK+'s code",
        "Landmarks            68 points for every frame");
  }

  @Override
  List<Take> takes(FaceSetPlan plan, int person) {
    return ExpressionTakes.of(
        plan,
        person,
        EXPRESSIONS,
        List.of(),
        (number, expression, light) ->
            String.format(Locale.ROOT, "S%1$03d/%2$03d/S%1$03d_%2$03d", person + 1, number));
  }

  @Override
  String image(Take take, int frame) {
    return "cohn-kanade-images/" + frame(take.path(), frame) + ".png";
  }

  private static String frame(String path, int frame) {
    return String.format(Locale.ROOT, "%s_%08d", path, frame);
  }

  @Override
  void annotate(List<Shot> shots, SetFiles files) throws IOException {
    for (Shot shot : shots) {
      String name = frame(shot.take().path(), shot.frame());
      files.writeLandmarks("Landmarks/" + name + "_landmarks.txt", shot.landmarks());
      if (shot.frame() == shot.take().frames().size()) {
        int code = shot.take().recording().expression().code();
        files.writeText(
            "Emotion/" + name + "_emotion.txt",
            String.format(Locale.ROOT, "%16.7e\n", (double) code));
      }
    }
  }
}
