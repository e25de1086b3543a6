package org.idferm.data.synthetic;

import java.util.Arrays;
import java.util.List;

/**
 * What hides a part of the face. It is fixed to the head, stands before the skin wherever the
 * muscles move that, and leaves person, expression and landmarks as they are. Left and right are
 * those of the image of a face that looks into the camera; a head turned away keeps them.
 */
public enum Occlusion {
  /** Nothing. */
  NONE(ImageSide.NONE),
  /** Sunglasses over both eyes. */
  SUNGLASSES(ImageSide.BOTH),
  /** A scarf from the tip of the nose down. */
  SCARF(ImageSide.BOTH),
  /** A hand on the cheek and the corner of the mouth at the left. */
  HAND_LEFT(ImageSide.LEFT),
  /** A hand on the cheek and the corner of the mouth at the right. */
  HAND_RIGHT(ImageSide.RIGHT),
  /** A patch over the eye at the left. */
  PATCH_LEFT(ImageSide.LEFT),
  /** A patch over the eye at the right. */
  PATCH_RIGHT(ImageSide.RIGHT),
  /** Hair that falls over the whole left half. */
  HAIR_LEFT(ImageSide.LEFT),
  /** Hair that falls over the whole right half. */
  HAIR_RIGHT(ImageSide.RIGHT);

  private final ImageSide side;

  Occlusion(ImageSide side) {
    this.side = side;
  }

  /**
   * Which half of the face is hidden: the ground truth for a detector of the occluded side.
   *
   * @return the half
   */
  public ImageSide side() {
    return side;
  }

  /**
   * Everything that hides something.
   *
   * @return all values but {@link #NONE}
   */
  public static List<Occlusion> present() {
    return Arrays.stream(values()).filter(o -> o != NONE).toList();
  }

  /** 1 on the right of the image, -1 on the left. */
  int sign() {
    return side == ImageSide.LEFT ? -1 : 1;
  }
}
