package org.idferm.data.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import org.idferm.core.face.Face;
import org.idferm.data.dataset.ListedFace;

/** Writes the files of an index while the faces come by. */
final class IndexWriter {

  private final Path root;
  private final TemporaryFile records;
  private final TemporaryFile entries;
  private final TemporaryFile targets;

  IndexWriter(Path root, TemporaryFile records, TemporaryFile entries, TemporaryFile targets) {
    this.root = root;
    this.records = records;
    this.entries = entries;
    this.targets = targets;
  }

  /** Writes all faces, and says whose stand where. */
  People write(Iterator<ListedFace> faces) throws IOException {
    People people = new People();
    long offset = 0;
    int count = 0;
    int targetCount = 0;
    while (faces.hasNext()) {
      ListedFace listed = faces.next();
      Face face = listed.face();
      int person = people.of(face.subject(), count, targetCount);
      int length = FaceRecord.write(records.out(), root, face);
      int code = face.expression().code();
      new FaceEntry(offset, person, length, code, listed.query(), listed.target())
          .write(entries.out());
      offset += length;
      if (listed.target()) {
        targets.out().writeInt(count);
        targetCount++;
      }
      count = Math.incrementExact(count);
    }
    people.end(count, targetCount);
    return people;
  }
}
