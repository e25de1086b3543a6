/**
 * Files that are either whole or not there: temporary file, fsync, rename. And arrays in the
 * formats of NumPy and, to read only, of TensorFlow.js.
 */
package org.idferm.core.io;
