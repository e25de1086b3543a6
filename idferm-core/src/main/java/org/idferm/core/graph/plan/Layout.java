package org.idferm.core.graph.plan;

/** How a tensor's elements lie in memory. Layouts are compared by {@code equals}. */
public interface Layout {

  /** Row by row, the last index fastest, without gaps: what ND4J's operations read and write. */
  Layout PLAIN =
      new Layout() {
        @Override
        public String toString() {
          return "plain";
        }
      };
}
