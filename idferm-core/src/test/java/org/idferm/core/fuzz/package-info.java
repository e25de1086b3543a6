/** What fuzz tests of all modules share. */
package org.idferm.core.fuzz;
