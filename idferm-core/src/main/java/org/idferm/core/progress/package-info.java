/** How long work tells that it goes on; the console's bars are the application's business. */
package org.idferm.core.progress;
