package org.idferm.data.preprocess;

import java.util.List;
import java.util.Objects;
import org.idferm.core.face.Face;
import org.idferm.core.face.FaceInput;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.image.DecodedImage;
import org.idferm.data.image.ImageBuffers;
import org.idferm.data.landmark.LandmarkFiles;
import org.idferm.data.landmark.LandmarkSource;
import org.idferm.data.video.FaceImages;

/** The steps of the paper's section 4 in order. Can be used by several threads. */
public final class Preprocessor {

  /**
   * Scales standardised pixels into the decoder's range: after clipping to [-1, 1], pixels up to
   * 2.5 standard deviations from the mean keep their value. Of ckplus-facekit's pixels 0.5 % are
   * clipped.
   */
  public static final float GENERATOR_SCALE = 0.4f;

  /**
   * What {@link #network} gives for the test patch of an aligned face. The version is to be raised
   * when its pixels change: models trained before do not fit any more.
   */
  public static final FaceInput INPUT =
      new FaceInput(
          1,
          "49 of 68 points in Multi-PIE order",
          FaceAligner.SIZE,
          Patch.SIZE,
          "centre",
          List.of("histogram equalised", "plane subtracted", "zero mean, unit variance"));

  /** Maps [-1, 1] to [0, 255]. */
  private static final float HALF_RANGE = 127.5f;

  /** To be raised when the pixels that a file is decoded to change. */
  private static final int DECODING = 1;

  private final ThreadLocal<ImageBuffers> buffers = ThreadLocal.withInitial(ImageBuffers::new);

  private final FaceAligner aligner = new FaceAligner();
  private final FaceImages images = new FaceImages();

  private final LandmarkSource landmarks;

  /** Makes a preprocessor that takes landmarks from the data set's files. */
  public Preprocessor() {
    this(new LandmarkFiles());
  }

  /**
   * Makes a preprocessor.
   *
   * @param landmarks where the landmarks of faces come from
   */
  public Preprocessor(LandmarkSource landmarks) {
    this.landmarks = Objects.requireNonNull(landmarks, "landmarks");
  }

  /**
   * A face with all that was found out while it was aligned.
   *
   * @param image as decoded; valid until this thread aligns the next face
   * @param landmarks in pixels of the image
   * @param aligned 64x64, values 0 to 255
   */
  record Located(DecodedImage image, Landmarks landmarks, GrayImage aligned) {}

  /**
   * Reads and aligns a face.
   *
   * @param face the face
   * @return 64x64, values 0 to 255
   * @throws BadFileException if the face has no landmarks, or one of its files cannot be used
   */
  public GrayImage align(Face face) {
    return locate(face).aligned();
  }

  /** As {@link #align}. */
  Located locate(Face face) {
    DecodedImage image = images.read(face, buffers.get());
    Landmarks points = landmarks.locate(face, image::toGrayImage);
    try {
      return new Located(image, points, aligner.align(image, points));
    } catch (IllegalArgumentException e) {
      throw new BadFileException(
          landmarks.origin(face),
          "landmarks do not fit %s: %s".formatted(face.image().getFileName(), e.getMessage()),
          e);
    }
  }

  /**
   * Where the landmarks of a face lie once it is aligned. Does not align it.
   *
   * @param face a face
   * @return its shape
   * @throws BadFileException if the face has no landmarks, or one of its files cannot be used
   */
  public FaceShape shape(Face face) {
    return new FaceShape(aligner.align(landmarks(face)));
  }

  /**
   * Finds the landmarks of a face, without aligning it.
   *
   * @param face the face
   * @return 68 points in pixels of its image
   * @throws BadFileException if the face has no landmarks, or one of its files cannot be used
   */
  public Landmarks landmarks(Face face) {
    return landmarks.locate(face, () -> images.read(face, buffers.get()).toGrayImage());
  }

  /**
   * What aligned pixels depend on besides the face's files: where keys are equal, {@link #align}
   * gives equal pixels for equal files. For caches.
   *
   * @return one line
   */
  public String alignmentKey() {
    return "decoding %d, landmarks %s, alignment %s"
        .formatted(DECODING, landmarks.key(), AlignmentProbe.checksum(aligner));
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
