/**
 * An experiment's configuration: YAML bound to records, unknown keys refused with the nearest valid
 * one, every value checked against the range that its record component declares, defaults for what
 * is left out, and the effective configuration written back as YAML.
 */
package org.idferm.experiments.config;
