/** What {@code idferm classify} shows of photographs. */
package org.idferm.experiments.classification;
