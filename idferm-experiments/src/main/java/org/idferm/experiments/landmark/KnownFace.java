package org.idferm.experiments.landmark;

import java.util.function.Supplier;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;

/**
 * An image of a face whose landmarks are known.
 *
 * @param group what to count it among, for example a camera
 * @param image reads or renders the image, values 0 to 255
 * @param landmarks in pixels of the image
 */
record KnownFace(String group, Supplier<GrayImage> image, Landmarks landmarks) {}
