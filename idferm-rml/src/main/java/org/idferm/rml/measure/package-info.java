/**
 * How good a network's vectors of faces are: retrieval, silhouette, and how much of the person they
 * still tell. Pure functions of vectors and labels; {@code docs/measures.md} has the formulas.
 */
package org.idferm.rml.measure;
