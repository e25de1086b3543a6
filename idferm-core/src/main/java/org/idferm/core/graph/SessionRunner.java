package org.idferm.core.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.internal.InferenceSession;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Lets SameDiff interpret the graph: works everywhere, and slowly. */
final class SessionRunner implements Runner {

  private final SameDiff graph;
  private final ArrayPool pool = new ArrayPool();

  SessionRunner(SameDiff graph) {
    this.graph = graph;
  }

  @Override
  public Map<String, INDArray> run(Map<String, INDArray> inputs, Collection<String> wanted) {
    // The session of the current thread, made beforehand, so that it works in our memory.
    long thread = Thread.currentThread().getId();
    InferenceSession session =
        graph.getSessions().computeIfAbsent(thread, id -> new InferenceSession(graph));
    if (session.getMmgr() != pool) {
      session.setMmgr(pool);
    }
    return graph.output(inputs, List.copyOf(wanted));
  }

  @Override
  public void release() {
    pool.reclaim();
  }

  @Override
  public void close() {
    pool.close();
  }
}
