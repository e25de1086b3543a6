package org.idferm.core.graph.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives every block its place in one piece of memory. Blocks whose times overlap lie apart; a block
 * takes the smallest gap that it fits into, so that memory still in the cache is used again soon.
 */
final class Places {

  private final Map<Block, Long> places = new HashMap<>();
  private final TreeMap<Long, Long> gaps = new TreeMap<>();
  private final List<Set<Block>> freed = new ArrayList<>();
  private long end;

  private Places() {}

  /** The blocks that each kernel is the last to touch; what is kept is in none of them. */
  private static List<Set<Block>> deaths(List<Kernel> kernels) {
    Map<Block, Integer> last = new HashMap<>();
    for (int i = 0; i < kernels.size(); i++) {
      for (Tensor tensor : touched(kernels.get(i))) {
        last.put(tensor.block(), i);
      }
    }
    List<Set<Block>> deaths = new ArrayList<>();
    kernels.forEach(kernel -> deaths.add(new LinkedHashSet<>()));
    for (int i = 0; i < kernels.size(); i++) {
      for (Tensor tensor : touched(kernels.get(i))) {
        if (!tensor.block().isKept() && last.get(tensor.block()) == i) {
          deaths.get(i).add(tensor.block());
        }
      }
    }
    return deaths;
  }

  private static List<Tensor> touched(Kernel kernel) {
    List<Tensor> touched = new ArrayList<>(kernel.reads());
    touched.addAll(kernel.writes());
    return touched;
  }

  /** Places all blocks that the kernels use, those that are kept for ever first. */
  static Places of(List<Kernel> kernels, Set<Block> kept) {
    Places places = new Places();
    kept.forEach(places::place);
    for (Kernel kernel : kernels) {
      for (Tensor tensor : touched(kernel)) {
        if (tensor.block().isKept()) {
          places.place(tensor.block());
        }
      }
    }
    List<Set<Block>> deaths = deaths(kernels);
    for (int i = 0; i < kernels.size(); i++) {
      places.step(kernels.get(i), deaths.get(i));
    }
    return places;
  }

  private void step(Kernel kernel, Set<Block> dying) {
    if (kernel.inPlace()) {
      Block from = kernel.reads().get(0).block();
      Block to = kernel.writes().get(0).block();
      if (dying.contains(from) && !places.containsKey(to) && from.bytes() == to.bytes()) {
        places.put(to, places.get(from));
        dying.remove(from);
      }
    }
    kernel.writes().forEach(tensor -> place(tensor.block()));
    dying.forEach(block -> free(places.get(block), size(block)));
    freed.add(dying);
  }

  private void place(Block block) {
    if (block.elsewhere() != null || places.containsKey(block)) {
      return;
    }
    long size = size(block);
    Map.Entry<Long, Long> best = null;
    for (Map.Entry<Long, Long> gap : gaps.entrySet()) {
      if (gap.getValue() >= size && (best == null || gap.getValue() < best.getValue())) {
        best = gap;
      }
    }
    if (best == null) {
      places.put(block, extend(size));
      return;
    }
    long start = best.getKey();
    long left = best.getValue() - size;
    gaps.remove(start);
    if (left > 0) {
      gaps.put(start + size, left);
    }
    places.put(block, start);
  }

  /** Memory at the end, a gap there included. */
  private long extend(long size) {
    Map.Entry<Long, Long> last = gaps.lastEntry();
    long start = end;
    if (last != null && last.getKey() + last.getValue() == end) {
      start = last.getKey();
      gaps.remove(start);
    }
    end = start + size;
    return start;
  }

  private void free(long start, long size) {
    long from = start;
    long length = size;
    Map.Entry<Long, Long> before = gaps.lowerEntry(start);
    if (before != null && before.getKey() + before.getValue() == start) {
      from = before.getKey();
      length += before.getValue();
    }
    Long after = gaps.remove(start + size);
    if (after != null) {
      length += after;
    }
    gaps.put(from, length);
  }

  private static long size(Block block) {
    long units = (Math.max(1, block.bytes()) + Memory.ALIGNMENT - 1) / Memory.ALIGNMENT;
    return units * Memory.ALIGNMENT;
  }

  /** Where each block begins, in bytes. */
  Map<Block, Long> starts() {
    return places;
  }

  /** The blocks whose memory is free for others after each kernel. */
  List<Set<Block>> freed() {
    return freed;
  }

  /** The length of the whole memory in bytes. */
  long bytes() {
    return end;
  }
}
