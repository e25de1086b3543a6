package org.idferm.data.preprocess;

import java.nio.file.Path;
import org.idferm.core.face.GrayImage;
import org.idferm.core.face.Landmarks;

/**
 * A photograph with one face, ready for the networks.
 *
 * @param file the image file
 * @param image as decoded, values 0 to 255
 * @param landmarks in pixels of the image
 * @param aligned the face, 64x64, values 0 to 255
 * @param input what a classifier takes: 60·60 = 3600 values row by row, made as {@link
 *     Preprocessor#INPUT} says. Not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a pixel buffer; identity is the right equality for it
public record Photo(
    Path file, GrayImage image, Landmarks landmarks, GrayImage aligned, float[] input) {}
