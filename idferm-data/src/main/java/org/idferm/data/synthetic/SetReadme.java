package org.idferm.data.synthetic;

import java.util.Locale;

/** The text file that goes with a written set and says what it is. */
final class SetReadme {

  private SetReadme() {}

  static String text(SyntheticFaceSetOptions options) {
    return String.format(
        Locale.ROOT,
        """
        Synthetic faces in the directory layout of the Extended Cohn-Kanade data set (CK+)

        These images were calculated by IDFERM's procedural face generator. No photograph of a
        person and no measured face model was used, and the set contains no CK+ data.

        subjects            %d (S001 to S%03d)
        sequences           7 for each subject: 001 anger, 002 contempt, 003 disgust, 004 fear,
                            005 happy, 006 sadness, 007 surprise
        framesPerSequence   %d, from neutral (first) to the apex (last)
        image size          %d x %d pixels, 8-bit grey PNG
        seed                %d
        minIntensity        %s
        maxIntensity        %s
        poseDegrees         %s
        lightVariation      %s
        noise               %s

        Emotion      one number for the last frame of each sequence, CK+'s code of the expression
        Landmarks    68 points for every frame in the Multi-PIE order, x y in pixels; exact places
                     of the model, where whole numbers are the centres of pixels

        The same options and seed give the same files.
        """,
        options.subjects(),
        options.subjects(),
        options.framesPerSequence(),
        options.width(),
        options.height(),
        options.seed(),
        options.minIntensity(),
        options.maxIntensity(),
        options.poseDegrees(),
        options.lightVariation(),
        options.noise());
  }
}
