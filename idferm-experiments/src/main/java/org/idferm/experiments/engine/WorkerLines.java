package org.idferm.experiments.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.idferm.experiments.unit.WorkUnit;

/** The lines that a {@link Worker} reads and writes: JSON. */
public final class WorkerLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private WorkerLines() {}

  /**
   * What a worker is told first.
   *
   * @param place where it works
   * @return one line
   */
  public static String of(Workplace place) {
    return write(place);
  }

  /**
   * What a worker is told to run.
   *
   * @param unit one whose inputs are done
   * @return one line
   */
  public static String of(WorkUnit unit) {
    return write(unit);
  }

  static String of(WorkerReply reply) {
    return write(reply);
  }

  static Workplace place(String line) {
    return read(line, Workplace.class);
  }

  static WorkUnit unit(String line) {
    return read(line, WorkUnit.class);
  }

  /**
   * What a worker has said of a unit.
   *
   * @param line as it was written
   * @return its meaning
   * @throws IllegalStateException if it is not a worker's line
   */
  public static WorkerReply reply(String line) {
    return read(line, WorkerReply.class);
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T read(String line, Class<T> type) {
    try {
      return JSON.readValue(line, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not what a worker and its master say: " + line, e);
    }
  }
}
