/**
 * Data sets: one provider per directory layout turns files into {@link org.idferm.core.face.Face}s
 * without decoding an image, and says what is wrong with the files it could not use.
 */
package org.idferm.data.dataset;
