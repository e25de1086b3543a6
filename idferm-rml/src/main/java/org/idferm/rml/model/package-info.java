/**
 * A trained model as a file: parameters, and a card that says what they are, how their input is
 * made and where they come from.
 */
package org.idferm.rml.model;
