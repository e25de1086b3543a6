/** The Oulu-CASIA NIR and VIS facial expression database: its folders, and what is chosen of it. */
package org.idferm.data.dataset.oulu;
