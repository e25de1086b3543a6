package org.idferm.data.dataset.manifest;

import java.util.Arrays;
import org.idferm.data.csv.CsvRow;

/**
 * Where one person's rows stand: blocks of rows that follow each other. Takes 24 bytes a block, so
 * that a file sorted by person takes some bytes a person.
 */
final class RowBlocks {

  private static final int FIELDS = 3;

  /** For each block: offset of the first row, its line, number of rows. */
  private long[] values = new long[FIELDS];

  private int blocks;

  /** The line of the person's first row. */
  long firstLine() {
    return values[1];
  }

  int count() {
    return blocks;
  }

  CsvRow.Position start(int block) {
    return new CsvRow.Position(values[FIELDS * block], values[FIELDS * block + 1]);
  }

  long rows(int block) {
    return values[FIELDS * block + 2];
  }

  /** Begins a block with its first row. */
  void begin(CsvRow.Position position) {
    if (FIELDS * (blocks + 1) > values.length) {
      values = Arrays.copyOf(values, FIELDS * Math.max(4, blocks + blocks / 2));
    }
    values[FIELDS * blocks] = position.offset();
    values[FIELDS * blocks + 1] = position.line();
    values[FIELDS * blocks + 2] = 1;
    blocks++;
  }

  /** Adds a row to the block begun last. */
  void extend() {
    values[FIELDS * blocks - 1]++;
  }
}
