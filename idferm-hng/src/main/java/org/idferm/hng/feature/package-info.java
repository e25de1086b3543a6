/**
 * Feature nets that are trained on identities first and never change afterwards: the perceptual net
 * (VGG-Face's first five convolutions), the identity net (Light CNN A) and the judge of identity
 * made from the latter.
 */
package org.idferm.hng.feature;
