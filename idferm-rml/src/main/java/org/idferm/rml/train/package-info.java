/**
 * Training by Algorithm 2: softmax and metric loss together, the paper's rule for halving the
 * learning rate, and resumption after an interruption.
 */
package org.idferm.rml.train;
