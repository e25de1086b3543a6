package org.idferm.data.fold;

import java.util.List;
import java.util.SortedSet;

/** Deals people into groups, of which each in turn is tested, or validated on. */
interface Dealing {

  /**
   * Deals everybody to exactly one group.
   *
   * @param population at least as many people as groups
   * @param groups 1 or more
   * @return so many groups, whose numbers of people differ by at most 1
   */
  List<SortedSet<String>> deal(Population population, int groups);
}
