/** The application: experiments read from YAML, run over person-independent folds, and reported. */
package org.idferm.experiments;
