/** How numbers are written for people. */
package org.idferm.experiments.text;
