package org.idferm.data.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a table is expected to have, in any order and whatever their case.
 *
 * @param required must be there
 * @param optional may be there
 */
public record CsvColumns(List<String> required, List<String> optional) {

  /**
   * Copies the lists.
   *
   * @param required at least one name in lower case
   * @param optional names in lower case
   */
  public CsvColumns {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** All names, the required ones first. */
  List<String> all() {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return all;
  }
}
