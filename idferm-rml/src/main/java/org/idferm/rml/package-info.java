/**
 * Radial metric learning as seen by an application: classify and embed faces with a trained net.
 */
package org.idferm.rml;
