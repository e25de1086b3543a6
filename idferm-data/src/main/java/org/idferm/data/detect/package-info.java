/** Finds faces in photographs, with the cascades that OpenCV's binaries ship. */
package org.idferm.data.detect;
