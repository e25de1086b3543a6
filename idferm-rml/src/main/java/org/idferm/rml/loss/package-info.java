/**
 * Metric losses: each is one small class that states its formula and source, and defines its graph
 * on the embeddings of a mini-batch. They are found through {@link java.util.ServiceLoader} and
 * chosen by name, {@link org.idferm.rml.loss.MetricLosses}; a new one is a {@link
 * org.idferm.rml.loss.MetricLoss}, its {@link org.idferm.rml.loss.MetricLossProvider}, and a line
 * in {@code META-INF/services}.
 */
package org.idferm.rml.loss;
