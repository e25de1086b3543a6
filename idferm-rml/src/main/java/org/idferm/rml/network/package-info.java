/**
 * The expression recognition network: convolution groups, the expression-classification (EC)
 * branch, and the metric-learning (ML) branch, which only training and measures of the embedding
 * need.
 */
package org.idferm.rml.network;
