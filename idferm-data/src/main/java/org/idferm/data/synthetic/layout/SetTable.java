package org.idferm.data.synthetic.layout;

import java.util.function.Function;

/**
 * A table with one row for each image.
 *
 * @param file its name in the set
 * @param header its first line
 * @param row makes the line of an image
 */
record SetTable(String file, String header, Function<Shot, String> row) {}
