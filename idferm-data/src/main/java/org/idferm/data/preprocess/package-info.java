/**
 * The paper's preprocessing (section 4), one step a class: alignment by 49 landmarks to 64x64, ten
 * 60x60 patches, histogram equalisation, plane fit, standardisation; and {@link
 * org.idferm.data.preprocess.Preprocessor}, which puts them in order. Also: which half of a face is
 * hidden.
 */
package org.idferm.data.preprocess;
