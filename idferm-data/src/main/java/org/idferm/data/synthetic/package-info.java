/**
 * Synthetic grey face images, made by calculation alone: no photograph and no measured face model
 * is used.
 *
 * <p>A face is a smooth head surface in centimetres ({@code HeadSurface}, drawn from a {@link
 * org.idferm.data.synthetic.SyntheticIdentity}), moved by the displacement field of each FACS
 * {@link org.idferm.data.synthetic.ActionUnit} ({@code MuscleFields}), painted by small procedural
 * materials, rasterised with a depth buffer and lit by one lamp and an ambient term. Identity,
 * expression, intensity, pose, light and occlusion are independent of one another: {@link
 * org.idferm.data.synthetic.FaceFactors} changes one with all others fixed. Every number follows
 * from a seed.
 *
 * <p>Coordinates of the head: origin between the eyes on the axis through the ears, x to the right
 * of the image, y up, z towards the camera. Surface coordinates {@code (u, v)} are x and y of the
 * neutral head with lids and lips closed, so that what is painted there moves with the skin.
 */
package org.idferm.data.synthetic;
