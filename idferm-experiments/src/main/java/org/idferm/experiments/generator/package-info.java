/**
 * The generator by itself: variants of it trained on the same people and measured on others, beside
 * what a generator that learned nothing would reach.
 */
package org.idferm.experiments.generator;
