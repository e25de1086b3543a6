package org.idferm.data.synthetic.layout;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.idferm.core.face.Expression;

/**
 * A table {@code manifest.csv} with one row for each image. A sequence's first frame is called
 * neutral, the others have the expression's name. The six expressions are those that the manifest's
 * reader tells apart by itself.
 */
final class ManifestSetLayout extends SyntheticLayout {

  private static final String IMAGES = "images/";
  private static final String LANDMARKS = "landmarks/";

  ManifestSetLayout() {
    super("manifest", "a manifest", 999_999, Lights.STUDIO);
  }

  @Override
  List<String> contents() {
    return List.of(
        "manifest.csv                  one row an image: image,subject,expression,sequence,frame,",
        "                              landmarks; paths relative to this folder. The first frame of a",
        "                              sequence is neutral, the last is the apex",
        "images/P001/001/0001.png      subject, sequence, frame",
        "landmarks/P001/001/0001.txt   68 points for every image");
  }

  @Override
  List<Take> takes(FaceSetPlan plan, int person) {
    return ExpressionTakes.of(
        plan,
        person,
        ExpressionTakes.BASIC,
        List.of(),
        (number, expression, light) ->
            String.format(Locale.ROOT, "%s/%03d", subject(person), number));
  }

  private static String subject(int person) {
    return String.format(Locale.ROOT, "P%03d", person + 1);
  }

  @Override
  String image(Take take, int frame) {
    return String.format(Locale.ROOT, "%s%s/%04d.png", IMAGES, take.path(), frame);
  }

  private static String landmarks(String image) {
    return LANDMARKS + SetFiles.withExtension(image.substring(IMAGES.length()), ".txt");
  }

  @Override
  void annotate(List<Shot> shots, SetFiles files) throws IOException {
    for (Shot shot : shots) {
      files.writeLandmarks(landmarks(shot.image()), shot.landmarks());
    }
  }

  @Override
  List<SetTable> tables() {
    return List.of(
        new SetTable(
            "manifest.csv",
            "image,subject,expression,sequence,frame,landmarks",
            ManifestSetLayout::row));
  }

  private static String row(Shot shot) {
    Expression shown =
        shot.frame() == 1 ? Expression.NEUTRAL : shot.take().recording().expression();
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%03d,%d,%s",
        shot.image(),
        subject(shot.take().person()),
        shown.label(),
        shot.take().number(),
        shot.frame(),
        landmarks(shot.image()));
  }
}
