package org.idferm.experiments.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.idferm.core.face.Expression;
import org.idferm.core.face.Face;
import org.idferm.core.io.AtomicFiles;
import org.idferm.data.preprocess.Patch;
import org.idferm.data.preprocess.Preprocessor;

/**
 * Image files to network inputs: read, decode, align, preprocess the centre patch. {@code
 * benchmarks/preprocess} runs it beside the same steps in Python.
 */
public final class PreprocessFiles {

  private final List<Face> faces;
  private final int threads;
  private final Preprocessor preprocessor = new Preprocessor();

  private PreprocessFiles(List<Face> faces, int threads) {
    this.faces = faces;
    this.threads = threads;
  }

  /**
   * Runs the benchmark and prints images a second and the process's peak memory.
   *
   * @param arguments a file with lines of an image, a tab and its landmark file; the number of
   *     threads; of images to warm up with; of images to count, beginning again from the first when
   *     the list ends; and perhaps a file for the inputs of the listed images, 3600 little-endian
   *     floats each
   */
  @SuppressWarnings("SystemOut") // a main class of a benchmark
  public static void main(String[] arguments) {
    PreprocessFiles bench =
        new PreprocessFiles(faces(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
    bench.run(Integer.parseInt(arguments[2]));
    int images = Integer.parseInt(arguments[3]);
    long start = System.nanoTime();
    bench.run(images);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(
        String.format(
            Locale.ROOT,
            "idferm %d images %d threads %.0f images/s peak %d MiB",
            images,
            bench.threads,
            images / seconds,
            peakMebibytes()));
    if (arguments.length > 4) {
      bench.write(Path.of(arguments[4]));
    }
  }

  private static List<Face> faces(Path list) {
    try {
      return Files.readAllLines(list).stream()
          .map(line -> line.split("\t", 2))
          .map(
              pair ->
                  new Face(
                      Path.of(pair[0]),
                      "subject",
                      Expression.NEUTRAL,
                      "sequence",
                      1,
                      Optional.of(Path.of(pair[1]))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(int images) {
    AtomicInteger next = new AtomicInteger();
    List<Thread> workers =
        IntStream.range(0, threads).mapToObj(i -> new Thread(() -> work(next, images))).toList();
    workers.forEach(Thread::start);
    try {
      for (Thread worker : workers) {
        worker.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void work(AtomicInteger next, int images) {
    for (int i = next.getAndIncrement(); i < images; i = next.getAndIncrement()) {
      input(faces.get(i % faces.size()));
    }
  }

  private float[] input(Face face) {
    return preprocessor.network(preprocessor.align(face), Patch.test());
  }

  private void write(Path file) {
    AtomicFiles.write(
        file,
        out -> {
          for (Face face : faces) {
            float[] values = input(face);
            ByteBuffer bytes =
                ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            out.write(bytes.array());
          }
        });
  }

  /** From the kernel's account of this process; 0 where there is none. */
  private static long peakMebibytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
