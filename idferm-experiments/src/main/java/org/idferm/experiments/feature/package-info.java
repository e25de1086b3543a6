/** The feature nets by themselves: trained on identity labels and measured on people held out. */
package org.idferm.experiments.feature;
