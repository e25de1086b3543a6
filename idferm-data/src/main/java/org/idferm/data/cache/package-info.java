/**
 * Aligned faces on disk, found again by the content of the files they were made from. {@link
 * org.idferm.data.cache.FaceCache} is the place to begin reading.
 */
package org.idferm.data.cache;
