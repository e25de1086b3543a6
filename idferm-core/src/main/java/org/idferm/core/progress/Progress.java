package org.idferm.core.progress;

/** Receives the progress of long work. Implementations decide whether and how to show it. */
public interface Progress {

  /**
   * Announces a piece of work. Only one task is open at a time.
   *
   * @param title what is being done, in a few words
   * @param total how many steps it takes
   * @return the task, to be closed when the work ends or fails
   */
  Task begin(String title, long total);

  /** A piece of work under way. */
  interface Task extends AutoCloseable {

    /**
     * Says how many steps are done by now.
     *
     * @param done steps since the beginning, those of an earlier, resumed run included
     */
    void at(long done);

    /**
     * Shows a short remark beside the bar, for example the current loss.
     *
     * @param remark a few words; replaces the one before
     */
    void remark(String remark);

    @Override
    void close();
  }

  /** A progress that shows nothing. */
  static Progress silent() {
    return (title, total) ->
        new Task() {
          @Override
          public void at(long done) {}

          @Override
          public void remark(String remark) {}

          @Override
          public void close() {}
        };
  }
}
