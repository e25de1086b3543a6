/** What a run runs on: this program's version, the processor, memory, ND4J's backend, GPUs. */
package org.idferm.experiments.system;
