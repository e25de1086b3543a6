/**
 * Options of what a configuration names: losses, data sets. Read one by one, each with its bounds.
 */
package org.idferm.core.option;
