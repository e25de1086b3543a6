package org.idferm.data.synthetic.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.idferm.data.synthetic.FaceRenderer;
import org.idferm.data.synthetic.RenderedFace;
import org.idferm.data.synthetic.SyntheticSequence;

/** Renders and writes the files of one person; may be used by several threads. */
final class SubjectWriter {

  private final FaceSetPlan plan;
  private final SetFiles files;
  private final List<TableWriter> tables;
  private final FaceSetWriter.Progress progress;
  private final FaceRenderer renderer = new FaceRenderer();
  private final long total;
  private long done;

  SubjectWriter(
      FaceSetPlan plan, SetFiles files, List<TableWriter> tables, FaceSetWriter.Progress progress) {
    this.plan = plan;
    this.files = files;
    this.tables = tables;
    this.progress = progress;
    this.total = plan.sequences();
  }

  void write(int person) throws IOException {
    List<Shot> shots = new ArrayList<>();
    for (Take take : plan.layout().takes(plan, person)) {
      SyntheticSequence sequence =
          new SyntheticSequence(plan.options(), take.recording(), plan.layout().course());
      for (int frame : take.frames()) {
        shots.add(write(take, sequence, frame));
      }
      report();
    }
    plan.layout().annotate(shots, files);
    for (TableWriter table : tables) {
      table.add(person, shots);
    }
  }

  private Shot write(Take take, SyntheticSequence sequence, int frame) throws IOException {
    RenderedFace face = sequence.render(renderer, frame);
    String image = plan.layout().image(take, frame);
    files.writeImage(image, face.image());
    return new Shot(
        take, frame, image, sequence.intensity(frame), sequence.scene(frame), face.landmarks());
  }

  private synchronized void report() {
    done++;
    progress.wrote(done, total);
  }
}
