/** Mini-batches as index arrays; each a pure function of a seed and the epoch or step. */
package org.idferm.data.sample;
