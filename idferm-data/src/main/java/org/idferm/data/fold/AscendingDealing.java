package org.idferm.data.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The paper's order (section 5): subjects ascending, every tenth to the same fold. Person i goes to
 * group i mod n.
 */
final class AscendingDealing implements Dealing {

  @Override
  public List<SortedSet<String>> deal(Population population, int groups) {
    List<SortedSet<String>> dealt = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      dealt.add(new TreeSet<>());
    }
    int next = 0;
    for (String person : population.people()) {
      dealt.get(next++ % groups).add(person);
    }
    return dealt;
  }
}
