/** Anybody's own images, sorted into folders by expression and person. */
package org.idferm.data.dataset.folder;
