/** Image files: whole ones in, whole ones out. */
package org.idferm.data.image;
