package org.idferm.data.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Inputs in memory, people in ascending order. */
final class PairList implements PairPool {

  private final List<PairInput> inputs;
  private final List<List<Integer>> inputsOfPerson;
  private final int guides;

  PairList(List<PairInput> inputs, int guides) {
    this.inputs = List.copyOf(inputs);
    this.guides = guides;
    SortedMap<String, List<Integer>> people = new TreeMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      people.computeIfAbsent(inputs.get(i).subject(), s -> new ArrayList<>()).add(i);
    }
    this.inputsOfPerson = List.copyOf(people.values());
  }

  @Override
  public int people() {
    return inputsOfPerson.size();
  }

  @Override
  public int inputs(int person) {
    return inputsOfPerson.get(person).size();
  }

  @Override
  public int input(int person, int k) {
    return inputsOfPerson.get(person).get(k);
  }

  @Override
  public int targets(int input) {
    return inputs.get(input).targets().size();
  }

  @Override
  public int target(int input, int k) {
    return inputs.get(input).targets().get(k);
  }

  @Override
  public FlipRule flip(int input) {
    return inputs.get(input).flip();
  }

  @Override
  public int guides() {
    return guides;
  }
}
