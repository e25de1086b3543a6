package org.idferm.experiments.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.idferm.experiments.result.GeneratorMeasures;
import org.idferm.experiments.result.JudgeMeasures;
import org.idferm.hng.NormalizedFaceGenerator;
import org.idferm.hng.measure.ImageQuality;

/**
 * Measures neutral faces made from the held-out people's faces.
 *
 * @param test those people's faces
 * @param judges who decides about identity
 * @param probe reads expressions
 */
record GeneratorEvaluation(TestFaces test, List<Judge> judges, ExpressionProbe probe) {

  GeneratorEvaluation {
    judges = List.copyOf(judges);
  }

  /** Makes neutral faces of the test inputs. */
  float[][] generate(NormalizedFaceGenerator generator) {
    return generator.generate(test.inputs(), test.leftHidden());
  }

  /** The images that neutral ones are made of. */
  float[][] inputs() {
    return test.inputs();
  }

  /**
   * Measures made faces.
   *
   * @param made one for each of {@link #inputs()}
   */
  GeneratorMeasures measure(float[][] made) {
    ImageQuality quality = ImageQuality.of(made, test.targets());
    List<String> views = test.faces().stream().map(Views::of).toList();
    Map<String, JudgeMeasures> identity = new LinkedHashMap<>();
    judges.forEach(j -> identity.put(j.name(), j.measure(made, test.people(), views)));
    return new GeneratorMeasures(
        made.length,
        quality.l1(),
        quality.psnr(),
        quality.ssim(),
        identity,
        probe.accuracy(test.faces(), made));
  }

  /** The last judge's name. */
  String judge() {
    return judges.get(judges.size() - 1).name();
  }

  /** The distances between made faces and their inputs, as the last judge sees them. */
  double[] distances(float[][] made) {
    return judges.get(judges.size() - 1).inputDistances(made);
  }
}
