package org.idferm.data.synthetic;

import java.util.Objects;

/**
 * One invented person: everything about a face that stays the same whatever it expresses.
 *
 * @param seed the seed of the set of people
 * @param person the person's number in that set, from 0
 * @param head bony shape
 * @param eyes eyes and lids
 * @param brows eyebrows
 * @param nose nose
 * @param mouth lips
 * @param skin skin
 * @param hair hair of the head
 * @param expressiveness how the face follows the muscles
 * @param clothes grey of the clothes, linear light, 0 to 1
 */
public record SyntheticIdentity(
    long seed,
    int person,
    HeadShape head,
    EyeShape eyes,
    BrowShape brows,
    NoseShape nose,
    MouthShape mouth,
    SkinLook skin,
    HairLook hair,
    Expressiveness expressiveness,
    double clothes) {

  /** Checks that nothing is null and that the person's number is not negative. */
  public SyntheticIdentity {
    if (person < 0) {
      throw new IllegalArgumentException("person is " + person + "; people are counted from 0");
    }
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(eyes, "eyes");
    Objects.requireNonNull(brows, "brows");
    Objects.requireNonNull(nose, "nose");
    Objects.requireNonNull(mouth, "mouth");
    Objects.requireNonNull(skin, "skin");
    Objects.requireNonNull(hair, "hair");
    Objects.requireNonNull(expressiveness, "expressiveness");
  }

  /**
   * Draws a person. Person i of a seed is the same however many others are drawn, and in whatever
   * order.
   *
   * @param seed any number
   * @param person 0 or more
   * @return the person
   * @throws IllegalArgumentException if the person's number is negative
   */
  public static SyntheticIdentity of(long seed, int person) {
    NoseShape nose = NoseShape.draw(Draw.of(seed, person, 4));
    HairLook hair = HairLook.draw(Draw.of(seed, person, 7));
    return new SyntheticIdentity(
        seed,
        person,
        HeadShape.draw(Draw.of(seed, person, 1)),
        EyeShape.draw(Draw.of(seed, person, 2)),
        BrowShape.draw(Draw.of(seed, person, 3)),
        nose,
        MouthShape.draw(Draw.of(seed, person, 5), nose),
        SkinLook.draw(Draw.of(seed, person, 6), hair),
        hair,
        Expressiveness.draw(Draw.of(seed, person, 8)),
        Draw.of(seed, person, 9).uniform(0.02, 0.7));
  }

  /** The seed of this person's skin and hair texture. */
  long textureSeed() {
    return Draw.mix(seed, person, 10);
  }
}
