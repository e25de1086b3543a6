/**
 * The domain: a face image on disk, whose face it is, what it expresses and where its landmarks
 * are.
 */
package org.idferm.core.face;
