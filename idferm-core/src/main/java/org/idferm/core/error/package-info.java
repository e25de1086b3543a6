/**
 * Errors that a user can mend: one line that says what, where, what was expected and what to do.
 */
package org.idferm.core.error;
