package org.idferm.experiments.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.experiments.pipeline.PreparedData;
import org.idferm.experiments.report.FaceColumn;

/** Examples for the report: faces of held-out people and what was made of them. */
final class GeneratorFaces {

  private static final int EXAMPLES = 24;

  private GeneratorFaces() {}

  /** Some faces, spread over the held-out people. */
  static List<FaceColumn> of(PreparedData data, TestFaces test, Map<String, float[][]> made) {
    int count = Math.min(EXAMPLES, test.faces().size());
    return IntStream.range(0, count)
        .map(i -> (int) ((long) i * test.faces().size() / count))
        .mapToObj(i -> column(data, test, made, i))
        .toList();
  }

  private static FaceColumn column(
      PreparedData data, TestFaces test, Map<String, float[][]> made, int index) {
    Face face = test.faces().get(index);
    Map<String, GrayImage> images = new LinkedHashMap<>();
    images.put("input", data.preprocessor().fromGenerator(test.inputs()[index]));
    images.put("true neutral", data.preprocessor().fromGenerator(test.targets()[index]));
    made.forEach((name, all) -> images.put(name, data.preprocessor().fromGenerator(all[index])));
    return new FaceColumn(images, face.subject() + " " + face.expression().label());
  }
}
