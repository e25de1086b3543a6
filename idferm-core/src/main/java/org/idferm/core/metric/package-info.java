/** Measures that several modules take. */
package org.idferm.core.metric;
