/** Landmark files and the 49 of the 68 points that alignment uses. */
package org.idferm.data.landmark;
