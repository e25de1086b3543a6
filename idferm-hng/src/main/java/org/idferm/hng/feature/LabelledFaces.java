package org.idferm.hng.feature;

/** Faces of known people: what identities are learned from. Nothing is copied. */
public final class LabelledFaces {

  private final float[][] images;
  private final int[] identities;
  private final int people;

  /**
   * Joins faces and labels.
   *
   * @param images 64x64 images in [-1, 1], 4096 values each
   * @param identities whose face each image is, 0 to {@code people - 1}
   * @param people the number of people
   * @throws IllegalArgumentException if the numbers of images and labels differ
   */
  public LabelledFaces(float[][] images, int[] identities, int people) {
    if (images.length != identities.length) {
      throw new IllegalArgumentException(
          "%d images with %d labels".formatted(images.length, identities.length));
    }
    this.images = images;
    this.identities = identities;
    this.people = people;
  }

  /**
   * No faces of some people.
   *
   * @param people how many
   */
  public static LabelledFaces none(int people) {
    return new LabelledFaces(new float[0][], new int[0], people);
  }

  /** The number of images. */
  public int size() {
    return images.length;
  }

  /** The number of people. */
  public int people() {
    return people;
  }

  /** The images, not a copy. */
  float[][] images() {
    return images;
  }

  /**
   * An image, not a copy.
   *
   * @param index its position
   */
  float[] image(int index) {
    return images[index];
  }

  /**
   * Whose face an image is.
   *
   * @param index its position
   */
  int identity(int index) {
    return identities[index];
  }
}
