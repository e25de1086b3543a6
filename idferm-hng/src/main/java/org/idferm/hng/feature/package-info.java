/**
 * Feature nets that never change while a generator is trained: the perceptual net (VGG-Face's first
 * five convolutions) and the identity net (Light CNN A), trained on identities here or read from
 * files; and a pretrained recognition net that judges identity.
 */
package org.idferm.hng.feature;
