/**
 * Writes sets of synthetic faces in the directory layouts of the data sets that IDFERM reads.
 *
 * <p>A {@link org.idferm.data.synthetic.layout.FaceSetPlan} says what is written, a {@link
 * org.idferm.data.synthetic.layout.SyntheticLayout} where its files lie, and {@link
 * org.idferm.data.synthetic.layout.FaceSetWriter} renders and writes them. Whatever the layout, the
 * table {@code factors.csv} gives the true factors of every image.
 */
package org.idferm.data.synthetic.layout;
