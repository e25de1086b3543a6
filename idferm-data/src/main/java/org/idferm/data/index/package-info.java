/**
 * Lists of faces too long for the memory: an index in a temporary file, and the pairs of faces and
 * neutral targets that can be drawn from it.
 */
package org.idferm.data.index;
