package org.idferm.data.synthetic.layout;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a table's rows in the order of the people, whoever is finished first. */
final class TableWriter implements AutoCloseable {

  private final SetTable table;
  private final BufferedWriter out;

  /** The images of people who were finished before somebody of a smaller number. */
  private final Map<Integer, List<Shot>> waiting = new HashMap<>();

  private int next;

  TableWriter(SetTable table, Path root) throws IOException {
    this.table = table;
    this.out = Files.newBufferedWriter(root.resolve(table.file()));
    out.write(table.header() + "\n");
  }

  synchronized void add(int person, List<Shot> shots) throws IOException {
    waiting.put(person, shots);
    for (List<Shot> ready = waiting.remove(next); ready != null; ready = waiting.remove(next)) {
      for (Shot shot : ready) {
        out.write(table.row().apply(shot) + "\n");
      }
      next++;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}
