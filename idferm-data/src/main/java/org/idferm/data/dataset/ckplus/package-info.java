/** The Extended Cohn-Kanade data set: its folders, file names, labels and landmarks. */
package org.idferm.data.dataset.ckplus;
