package org.idferm.data.synthetic.layout;

import java.util.Locale;
import org.idferm.data.synthetic.SyntheticFaceSetOptions;

/** The text file that goes with a written set and says what it is. */
final class SetReadme {

  private SetReadme() {}

  static String text(FaceSetPlan plan) {
    SyntheticFaceSetOptions options = plan.options();
    SetFactors factors = plan.factors();
    return String.format(
        Locale.ROOT,
        """
        Synthetic faces in the directory layout of %s

        These images were calculated by IDFERM's procedural face generator. No photograph of a
        person and no measured face model was used, and the set contains no image of another set.

        %s

        factors.csv  the true factors of every image: person (from 0), what is shown and how
                     strongly, yaw (positive to the right of the image), pitch and roll of the head,
                     direction and strength of the lamp, light from elsewhere, and what hides
                     which half of the face. Angles are in degrees
        Landmarks are 68 points in the Multi-PIE order, x y in pixels; exact places of the model,
        hidden ones too, where whole numbers are the centres of pixels.

        layout              %s
        subjects            %d
        framesPerSequence   %d
        image size          %d x %d pixels, 8-bit grey
        seed                %d
        minIntensity        %s
        maxIntensity        %s
        poseDegrees         %s
        lightVariation      %s
        noise               %s
        poses               %s
        lights              %s
        occluded            %s

        The same options and seed give the same files.
        """,
        plan.layout().title(),
        String.join("\n", plan.layout().contents()),
        plan.layout().name(),
        options.subjects(),
        options.framesPerSequence(),
        options.width(),
        options.height(),
        options.seed(),
        options.minIntensity(),
        options.maxIntensity(),
        options.poseDegrees(),
        options.lightVariation(),
        options.noise(),
        factors.poses().isEmpty() ? "the layout's own" : factors.poses(),
        factors.lights().isEmpty() ? "the layout's own" : String.join(", ", factors.lights()),
        factors.occluded());
  }
}
