/**
 * Root of the core module: what every other module stands on. {@code face} names the domain, {@code
 * graph} hides ND4J, {@code train} turns gradients into updates, {@code metric} counts what came
 * out, {@code io} puts it on disk safely.
 */
package org.idferm.core;
