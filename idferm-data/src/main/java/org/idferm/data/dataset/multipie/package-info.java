/**
 * CMU Multi-PIE: its cameras, recordings, file names and directory layout. One person's files are
 * in memory at a time.
 */
package org.idferm.data.dataset.multipie;
