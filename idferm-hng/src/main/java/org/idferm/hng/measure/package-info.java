/**
 * How good generated faces are: nearness to the true neutral face, and whose faces they are. All
 * measures are meant for people that the generator was not trained on.
 */
package org.idferm.hng.measure;
