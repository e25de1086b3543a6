package org.idferm.core.graph.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A straight list of operations.
 *
 * @param inputs the inputs by name
 * @param nodes in an order in which they can be run; each serves some output
 * @param outputs the values wanted, by name; one value may have several names, and inputs,
 *     parameters and constants may be outputs too
 */
public record Program(Map<String, Value> inputs, List<Node> nodes, Map<String, Value> outputs) {

  /** Keeps unmodifiable copies, in the same order. */
  public Program {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    nodes = List.copyOf(nodes);
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }

  /** Every value that is read by a node or wanted as an output. */
  public Set<Value> used() {
    Set<Value> used = new HashSet<>(outputs.values());
    nodes.forEach(node -> used.addAll(node.inputs()));
    return used;
  }

  /** The same program without the nodes and inputs that serve no output. */
  Program withoutUseless() {
    Set<Value> needed = new HashSet<>(outputs.values());
    List<Node> kept = new ArrayList<>();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      if (!Collections.disjoint(node.outputs(), needed)) {
        needed.addAll(node.inputs());
        kept.add(node);
      }
    }
    Collections.reverse(kept);
    Map<String, Value> read = new LinkedHashMap<>(inputs);
    read.values().retainAll(needed);
    return new Program(read, kept, outputs);
  }
}
