package org.idferm.experiments.unit;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One unit of work, for example one method in one fold. Everything it leaves lies in files whose
 * paths begin with its name; units of equal names are the same work. It travels to other processes
 * as JSON.
 *
 * @param name a relative path with forward slashes: the swept values that the unit depends on, the
 *     seed if there are several, the fold, what is done; for example {@code
 *     lambda-0.5/seed-1/fold-3/idferm}
 * @param kind what it does
 * @param settings the swept keys that it depends on, with their values: text, numbers or booleans
 * @param repetition counted from 0; it is added to the experiment's seed
 * @param fold counted from 0
 * @param inputs the names of the units whose results it uses, by kind
 */
public record WorkUnit(
    String name,
    UnitKind kind,
    Map<String, Object> settings,
    int repetition,
    int fold,
    Map<UnitKind, String> inputs) {

  /**
   * Copies the maps.
   *
   * @param name its name
   * @param kind what it does
   * @param settings the swept keys that it depends on
   * @param repetition counted from 0
   * @param fold counted from 0
   * @param inputs the units whose results it uses
   */
  public WorkUnit {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    EnumMap<UnitKind, String> copy = new EnumMap<>(UnitKind.class);
    copy.putAll(inputs);
    inputs = Collections.unmodifiableMap(copy);
  }

  /**
   * The directory that its files lie in, which it may share with other units.
   *
   * @return its name without the last part
   */
  public String directory() {
    return parent(name);
  }

  /**
   * What is done: {@code features}, {@code generator} or a method's name.
   *
   * @return the last part of its name
   */
  public String task() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /**
   * Where the results lie that it uses.
   *
   * @param input a kind of unit
   * @return that unit's directory; empty if it uses none of the kind
   */
  public Optional<String> directoryOf(UnitKind input) {
    return Optional.ofNullable(inputs.get(input)).map(WorkUnit::parent);
  }

  private static String parent(String name) {
    return name.substring(0, name.lastIndexOf('/'));
  }

  /**
   * The names of all units whose results it uses.
   *
   * @return none for the first of a fold
   */
  public Collection<String> dependencies() {
    return inputs.values();
  }
}
