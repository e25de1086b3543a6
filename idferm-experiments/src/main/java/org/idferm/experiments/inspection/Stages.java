package org.idferm.experiments.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.preprocess.FaceAligner;
import org.idferm.data.preprocess.HistogramEqualization;
import org.idferm.data.preprocess.Patch;
import org.idferm.data.preprocess.PlaneFit;
import org.idferm.data.preprocess.Preprocessor;

/**
 * What the steps of preprocessing make of one face, as images to look at, 0 to 255.
 *
 * @param original the decoded image
 * @param landmarks the 68 landmarks in it
 * @param aligned the 64x64 crop
 * @param alignedLandmarks the landmarks in the crop
 * @param steps from the crop to the inputs of the networks, in order
 * @param inputs the expression network's ten inputs: five patches, then the same mirrored
 */
public record Stages(
    GrayImage original,
    Landmarks landmarks,
    GrayImage aligned,
    Landmarks alignedLandmarks,
    List<Stage> steps,
    List<Stage> inputs) {

  /** Shows 0 as middle grey, and 2.5 standard deviations from it as black or white. */
  private static final float GREY = 127.5f;

  private static final float PER_DEVIATION = GREY * Preprocessor.GENERATOR_SCALE;

  /**
   * One step.
   *
   * @param caption what it is
   * @param image 0 to 255
   */
  public record Stage(String caption, GrayImage image) {}

  /**
   * Takes a face through all steps.
   *
   * @param original the decoded image, 0 to 255
   * @param landmarks its 68 landmarks
   * @return what each step gives
   * @throws IllegalArgumentException if the landmarks do not fit the image
   */
  public static Stages of(GrayImage original, Landmarks landmarks) {
    FaceAligner aligner = new FaceAligner();
    Preprocessor preprocessor = new Preprocessor();
    GrayImage aligned = aligner.align(original, landmarks);
    List<Stage> steps = new ArrayList<>();
    GrayImage patch = Patch.test().cut(aligned);
    GrayImage equalised = HistogramEqualization.apply(patch);
    GrayImage residual = PlaneFit.subtract(equalised);
    steps.add(new Stage("aligned, 64x64", aligned));
    steps.add(new Stage("centre patch, 60x60", patch));
    steps.add(new Stage("equalised", equalised));
    steps.add(new Stage("fitted plane", difference(equalised, residual)));
    steps.add(new Stage("plane subtracted", shown(residual.pixels(), 1)));
    steps.add(
        new Stage(
            "standardised", shown(preprocessor.network(aligned, Patch.test()), PER_DEVIATION)));
    steps.add(
        new Stage(
            "generator input, 64x64", preprocessor.fromGenerator(preprocessor.generator(aligned))));
    List<Stage> inputs =
        Patch.training().stream()
            .map(p -> new Stage(name(p), shown(preprocessor.network(aligned, p), PER_DEVIATION)))
            .toList();
    return new Stages(
        original, landmarks, aligned, aligner.align(landmarks), List.copyOf(steps), inputs);
  }

  private static String name(Patch patch) {
    String position = patch.position().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return patch.flipped() ? position + ", mirrored" : position;
  }

  private static GrayImage difference(GrayImage a, GrayImage b) {
    float[] values = a.pixels().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] -= b.pixels()[i];
    }
    return new GrayImage(a.width(), a.height(), values);
  }

  private static GrayImage shown(float[] values, float scale) {
    float[] grey = new float[values.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = GREY + scale * values[i];
    }
    return new GrayImage(Patch.SIZE, Patch.SIZE, grey);
  }
}
