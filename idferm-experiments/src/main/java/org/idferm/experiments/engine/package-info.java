/**
 * What runs units of work. {@link org.idferm.experiments.engine.Engine} is the interface; units run
 * one after the other in this process, several at once in processes of their own, or wherever an
 * {@link org.idferm.experiments.engine.EngineProvider} has them run.
 */
package org.idferm.experiments.engine;
