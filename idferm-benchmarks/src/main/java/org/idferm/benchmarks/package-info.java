/** JMH benchmarks of what takes the time: training steps, losses, preprocessing, classification. */
package org.idferm.benchmarks;
