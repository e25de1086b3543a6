package org.idferm.data.preprocess;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.idferm.core.face.GrayImage;

/**
 * A 60x60 part of an aligned 64x64 face, perhaps mirrored (paper, section 4).
 *
 * @param position which part
 * @param flipped whether left and right are exchanged after cutting
 */
public record Patch(Position position, boolean flipped) {

  /** Width and height of a patch. */
  public static final int SIZE = 60;

  /** Where a patch lies. */
  public enum Position {
    /** Two pixels from every edge. */
    CENTRE(2, 2),
    /** From row 0 and column 0. */
    TOP_LEFT(0, 0),
    /** To the last column. */
    TOP_RIGHT(4, 0),
    /** To the last row. */
    BOTTOM_LEFT(0, 4),
    /** To the last row and column. */
    BOTTOM_RIGHT(4, 4);

    private final int left;
    private final int top;

    Position(int left, int top) {
      this.left = left;
      this.top = top;
    }
  }

  private static final List<Patch> TRAINING = allPatches();

  /**
   * Checks that there is a position.
   *
   * @param position which part
   * @param flipped whether it is mirrored
   */
  public Patch {
    Objects.requireNonNull(position, "position");
  }

  /**
   * The patches to train on.
   *
   * @return the five positions, then the same mirrored
   */
  public static List<Patch> training() {
    return TRAINING;
  }

  /**
   * The patch to test on.
   *
   * @return the centre, not mirrored
   */
  public static Patch test() {
    return TRAINING.get(0);
  }

  /**
   * Cuts the patch out.
   *
   * @param aligned an image of 64x64
   * @return 60x60, the same values
   * @throws IllegalArgumentException if the image has another size
   */
  public GrayImage cut(GrayImage aligned) {
    FaceAligner.requireAligned(aligned);
    float[] pixels = new float[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        int from = flipped ? SIZE - 1 - x : x;
        pixels[y * SIZE + x] = aligned.at(position.left + from, position.top + y);
      }
    }
    return new GrayImage(SIZE, SIZE, pixels);
  }

  private static List<Patch> allPatches() {
    List<Patch> patches = new ArrayList<>();
    for (boolean flipped : new boolean[] {false, true}) {
      for (Position position : Position.values()) {
        patches.add(new Patch(position, flipped));
      }
    }
    return List.copyOf(patches);
  }
}
