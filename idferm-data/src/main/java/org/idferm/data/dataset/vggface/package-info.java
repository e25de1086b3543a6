/**
 * Folders of images, one for each identity, with a table of attributes by which they are filtered:
 * VGG-Face and sets like it.
 */
package org.idferm.data.dataset.vggface;
