/**
 * Hard negative generation: from an expressive face to the same person's frontal, neutral face.
 * {@code network} holds encoder, decoder and discriminator, {@code feature} the frozen nets that
 * judge content and identity, {@code loss} the five losses, {@code train} Algorithm 1. {@link
 * org.idferm.hng.NormalizedFaceGenerator} is the trained generator for everybody else.
 */
package org.idferm.hng;
