package org.idferm.data.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Landmarks;

/** Writes the files of one person's sequences; may be used by several threads. */
final class SubjectWriter {

  private final SyntheticFaceSetOptions options;
  private final Path root;
  private final CkPlusWriter.Progress progress;
  private final FaceRenderer renderer = new FaceRenderer();
  private int done;

  SubjectWriter(SyntheticFaceSetOptions options, Path root, CkPlusWriter.Progress progress) {
    this.options = options;
    this.root = root;
    this.progress = Objects.requireNonNull(progress, "progress");
  }

  void write(int person) throws IOException {
    for (Expression expression : Expression.ofCkPlus()) {
      if (expression != Expression.NEUTRAL) {
        write(person, new SyntheticSequence(options, person, expression));
        report();
      }
    }
  }

  private synchronized void report() {
    done++;
    progress.wrote(done, options.subjects() * (Expression.ofCkPlus().size() - 1));
  }

  private void write(int person, SyntheticSequence sequence) throws IOException {
    int code = sequence.expression().code();
    String subject = String.format(Locale.ROOT, "S%03d", person + 1);
    String number = String.format(Locale.ROOT, "%03d", code);
    Path place = Path.of(subject, number);
    Path images = Files.createDirectories(root.resolve("cohn-kanade-images").resolve(place));
    Path landmarks = Files.createDirectories(root.resolve("Landmarks").resolve(place));
    Path emotion = Files.createDirectories(root.resolve("Emotion").resolve(place));
    int last = options.framesPerSequence();
    for (int frame = 1; frame <= last; frame++) {
      String name = String.format(Locale.ROOT, "%s_%s_%08d", subject, number, frame);
      RenderedFace face = sequence.render(renderer, frame);
      GrayPng.write(images.resolve(name + ".png"), face.image());
      Files.writeString(landmarks.resolve(name + "_landmarks.txt"), landmarkText(face.landmarks()));
      if (frame == last) {
        Files.writeString(
            emotion.resolve(name + "_emotion.txt"),
            String.format(Locale.ROOT, "%16.7e\n", (double) code));
      }
    }
  }

  private static String landmarkText(Landmarks landmarks) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Landmarks.POINTS; i++) {
      text.append(
          String.format(
              Locale.ROOT, "%16.7e%16.7e\n", (double) landmarks.x(i), (double) landmarks.y(i)));
    }
    return text.toString();
  }
}
