/**
 * Tables that users bring, as CSV: UTF-8, commas, a header line, one row a line. Read as a stream;
 * what is wrong is named by file and line.
 */
package org.idferm.data.csv;
