/** Files that are either whole or not there: temporary file, fsync, rename. */
package org.idferm.core.io;
