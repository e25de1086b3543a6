package org.idferm.data.dataset.mmi;

import java.nio.file.Path;
import org.idferm.data.dataset.FilesFixture;

/** Builds directories in MMI's layout. */
final class MmiFixture {

  final FilesFixture files;

  MmiFixture(Path root) {
    files = new FilesFixture("mmi", root);
  }

  /** Adds a session whose metadata are those tags, with extracted frames. */
  MmiFixture session(int number, String recording, int frames, String tags) {
    metadata(number, recording, tags);
    files.files("Sessions/%d/%s/".formatted(number, recording) + "%05d.png", 1, frames);
    return this;
  }

  /** Adds a session without frames. */
  MmiFixture metadata(int number, String recording, String tags) {
    files.file(
        "Sessions/%d/%s.xml".formatted(number, recording),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Metadata>\n" + tags + "\n</Metadata>\n");
    return this;
  }

  static String emotion(String value) {
    return "<Metatag Name=\"Emotion\" Value=\"%s\"/>".formatted(value);
  }

  static String view(String value) {
    return "<Metatag Name=\"View\" Value=\"%s\"/>".formatted(value);
  }

  /** Tags of a frontal session. */
  static String frontal(int emotion) {
    return emotion(Integer.toString(emotion)) + "\n" + view("Frontal");
  }
}
