package org.idferm.data.synthetic;

/**
 * The skin.
 *
 * @param albedo reflected share of the light, 0 to 1 (linear light)
 * @param mottling strength of the blotches, as a share of the albedo
 * @param freckles density of the freckles, 0 to 1
 * @param age strength of the lines at rest, 0 to 1
 * @param stubble darkness of a shaven beard, 0 to 1
 * @param moustache density of a moustache, 0 is none
 * @param beard density of a beard at the chin, 0 is none
 * @param moles number of moles
 * @param shine strength of the highlight
 */
public record SkinLook(
    double albedo,
    double mottling,
    double freckles,
    double age,
    double stubble,
    double moustache,
    double beard,
    int moles,
    double shine) {

  static SkinLook draw(Draw d, HairLook hair) {
    boolean beardGrowth = d.chance(hair.hangs() ? 0.05 : 0.5);
    return new SkinLook(
        d.chance(0.3) ? d.uniform(0.1, 0.25) : d.uniform(0.3, 0.62),
        d.uniform(0.03, 0.12),
        d.chance(0.25) ? d.uniform(0.3, 1) : 0,
        d.chance(0.5) ? d.uniform(0, 0.25) : d.uniform(0.25, 1),
        beardGrowth ? d.uniform(0.2, 1) : 0,
        beardGrowth && d.chance(0.35) ? d.uniform(0.5, 0.9) : 0,
        beardGrowth && d.chance(0.3) ? d.uniform(0.5, 0.9) : 0,
        d.below(4),
        d.uniform(0.02, 0.12));
  }
}
