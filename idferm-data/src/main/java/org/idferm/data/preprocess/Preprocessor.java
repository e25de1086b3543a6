package org.idferm.data.preprocess;

import java.nio.file.Path;
import org.idferm.core.face.Face;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.image.DecodedImage;
import org.idferm.data.image.ImageBuffers;
import org.idferm.data.image.ImageDecoder;
import org.idferm.data.landmark.LandmarkFile;

/** The steps of the paper's section 4 in order. Can be used by several threads. */
public final class Preprocessor {

  /**
   * Scales standardised pixels into the decoder's range: after clipping to [-1, 1], pixels up to
   * 2.5 standard deviations from the mean keep their value. Of ckplus-facekit's pixels 0.5 % are
   * clipped.
   */
  public static final float GENERATOR_SCALE = 0.4f;

  /** Maps [-1, 1] to [0, 255]. */
  private static final float HALF_RANGE = 127.5f;

  private final FaceAligner aligner = new FaceAligner();
  private final ThreadLocal<ImageBuffers> buffers = ThreadLocal.withInitial(ImageBuffers::new);

  /** Makes a preprocessor. */
  public Preprocessor() {}

  /**
   * Reads and aligns a face.
   *
   * @param face a face with a landmark file
   * @return 64x64, values 0 to 255
   * @throws BadFileException if the face has no landmark file, or one of its files cannot be used
   */
  public GrayImage align(Face face) {
    Path file =
        face.landmarks()
            .orElseThrow(
                () ->
                    new BadFileException(
                        face.image(),
                        "has no landmark file; alignment needs one with 68 lines 'x y' per image"));
    Landmarks landmarks = LandmarkFile.read(file);
    DecodedImage image = ImageDecoder.decode(face.image(), buffers.get());
    try {
      return aligner.align(image, landmarks);
    } catch (IllegalArgumentException e) {
      throw new BadFileException(
          file, "does not fit %s: %s".formatted(face.image(), e.getMessage()), e);
    }
  }

  /**
   * The FER network's input.
   *
   * @param aligned an aligned face, 64x64, values 0 to 255
   * @param patch which part of it
   * @return 60·60 = 3600 values row by row: equalised, plane subtracted, zero mean, unit variance
   */
  public float[] network(GrayImage aligned, Patch patch) {
    return normalise(patch.cut(aligned).pixels(), Patch.SIZE);
  }

  /**
   * The generator's input, or its target.
   *
   * @param aligned an aligned face, 64x64, values 0 to 255
   * @return 64·64 = 4096 values row by row: equalised, plane subtracted, standardised, times {@link
   *     #GENERATOR_SCALE}, clipped to [-1, 1]
   * @throws IllegalArgumentException if the image has another size
   */
  public float[] generator(GrayImage aligned) {
    FaceAligner.requireAligned(aligned);
    float[] values = normalise(aligned.pixels().clone(), FaceAligner.SIZE);
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(-1, Math.min(1, GENERATOR_SCALE * values[i]));
    }
    return values;
  }

  /**
   * Turns the generator's output into an image, to be looked at or passed to {@link #network}.
   *
   * @param values 4096 values row by row; clipped to [-1, 1]
   * @return 64x64, values 0 to 255 (-1 is black, 1 is white)
   * @throws IllegalArgumentException if there are not 4096 values
   */
  public GrayImage fromGenerator(float[] values) {
    requireGeneratorSize(values.length);
    float[] pixels = new float[values.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = HALF_RANGE * (1 + Math.max(-1, Math.min(1, values[i])));
    }
    return new GrayImage(FaceAligner.SIZE, FaceAligner.SIZE, pixels);
  }

  /** The three steps on the values themselves. */
  private static float[] normalise(float[] values, int size) {
    HistogramEqualization.applyTo(values);
    PlaneFit.subtractFrom(values, size, size);
    Standardization.applyTo(values);
    return values;
  }

  private static void requireGeneratorSize(int values) {
    if (values != FaceAligner.SIZE * FaceAligner.SIZE) {
      throw new IllegalArgumentException("expected 64 x 64 = 4096 values, got " + values);
    }
  }
}
