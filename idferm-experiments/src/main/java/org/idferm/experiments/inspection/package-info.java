/** What is in a data set and what is wrong with it: the work of {@code idferm inspect}. */
package org.idferm.experiments.inspection;
