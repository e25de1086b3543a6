/** Person-independent folds: nobody is in two parts of a fold, and that is checked. */
package org.idferm.data.fold;
