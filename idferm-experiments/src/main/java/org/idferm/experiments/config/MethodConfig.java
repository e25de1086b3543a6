package org.idferm.experiments.config;

/**
 * One of the methods that an experiment compares. All share the network and its training; they
 * differ in the metric loss.
 *
 * @param metricLoss the loss beside the softmax loss
 */
public record MethodConfig(MetricLossConfig metricLoss) {}
