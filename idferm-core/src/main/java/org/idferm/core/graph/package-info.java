/**
 * The thin layer over ND4J's SameDiff: parameters, blocks and gradients. Every ND4J quirk that the
 * project works round is worked round here, so that networks and losses read as mathematics.
 *
 * <p>Images are tensors {@code [N, C, H, W]}. Convolution weights are {@code [kH, kW, in, out]},
 * those of fractionally strided convolutions {@code [kH, kW, out, in]}, as ND4J wants them.
 */
package org.idferm.core.graph;
