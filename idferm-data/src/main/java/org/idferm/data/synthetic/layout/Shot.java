package org.idferm.data.synthetic.layout;

import org.idferm.core.face.Landmarks;
import org.idferm.data.synthetic.Scene;

/**
 * One image that was written.
 *
 * @param take the sequence it is from
 * @param frame the frame, from 1
 * @param image its path in the set, with {@code /}
 * @param intensity how strong the expression is, 0 to 1
 * @param scene pose, light and occlusion
 * @param landmarks its landmarks
 */
record Shot(
    Take take, int frame, String image, double intensity, Scene scene, Landmarks landmarks) {}
