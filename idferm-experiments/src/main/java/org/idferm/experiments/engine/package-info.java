/**
 * What runs units of work. {@link org.idferm.experiments.engine.Engine} is the interface; units run
 * one after the other in this process, or several at once in processes of their own.
 */
package org.idferm.experiments.engine;
