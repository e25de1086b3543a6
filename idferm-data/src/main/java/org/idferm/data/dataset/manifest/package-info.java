/** Anybody's own images, named one a row in a CSV file. */
package org.idferm.data.dataset.manifest;
