/** Pages looked at in a real browser. */
package org.idferm.experiments.browser;
