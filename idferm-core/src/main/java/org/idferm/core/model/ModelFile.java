package org.idferm.core.model;

/**
 * A file of a model.
 *
 * @param path below the models directory, with slashes
 * @param sha256 of the published file, 64 hexadecimal digits in lower case
 */
public record ModelFile(String path, String sha256) {}
