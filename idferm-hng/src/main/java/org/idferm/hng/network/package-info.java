/** Encoder, decoder and discriminator on 64x64 grey images in [-1, 1]. */
package org.idferm.hng.network;
