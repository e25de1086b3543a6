package org.idferm.data.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.idferm.data.dataset.FaceDatasetReader;
import org.idferm.data.dataset.FaceDatasets;
import org.idferm.data.dataset.ListedFace;
import org.idferm.data.dataset.Problem;
import org.idferm.data.sample.PairSampler;

/**
 * Shows what memory listing, indexing and drawing pairs need. Arguments: {@code make DIR FACES}
 * writes a tree of empty files in Multi-PIE's layout; {@code list DIR}, {@code index DIR} and
 * {@code memory DIR} read one: the first counts the faces, the second indexes them and draws pairs,
 * the third keeps them all in a list.
 */
public final class ListingMemory {

  private static final int BATCHES = 10_000;
  private static final int BATCH = 64;
  private static final int MEBI = 1 << 20;
  private static final List<String> CAMERAS =
      List.of("08_0", "13_0", "14_0", "05_1", "05_0", "04_1", "19_0");

  private ListingMemory() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[1]);
    switch (args[0]) {
      case "make" -> make(root, Integer.parseInt(args[2]));
      case "list" -> list(root);
      case "index" -> index(root);
      case "memory" -> memory(root);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** Sessions 1 to 3 of so many people that there are at least {@code faces} images. */
  private static void make(Path root, int faces) throws IOException {
    int made = 0;
    for (int person = 1; made < faces; person++) {
      for (String recording :
          List.of("01_01", "01_02", "02_01", "02_02", "03_01", "03_02", "03_03")) {
        for (String camera : CAMERAS) {
          String session = recording.substring(0, 2);
          String number = recording.substring(3);
          Path directory =
              root.resolve(
                  "data/session%s/multiview/%03d/%s/%s".formatted(session, person, number, camera));
          Files.createDirectories(directory);
          for (int light = 0; light < 20; light++) {
            String name =
                "%03d_%s_%s_%02d.png".formatted(person, recording, camera.replace("_", ""), light);
            Files.createFile(directory.resolve(name));
            made++;
          }
        }
      }
    }
    System.out.println(made + " files");
  }

  private static FaceDatasetReader reader() {
    return FaceDatasets.reader("multipie", Map.of());
  }

  private static void list(Path root) {
    List<Problem> problems = new ArrayList<>();
    long start = System.nanoTime();
    try (Stream<ListedFace> faces = reader().list(root, problems::add)) {
      report("listed", faces.filter(f -> f.face().frame() > 0).count(), start);
    }
  }

  private static void index(Path root) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Path temporary = Files.createTempDirectory("listing-memory");
    long start = System.nanoTime();
    try (FaceIndex index = FaceIndex.of(reader(), root, temporary, problems::add)) {
      report("indexed", index.size(), start);
      start = System.nanoTime();
      PairSampler sampler = new PairSampler(NeutralPairs.of(index), 0);
      long letters = 0;
      for (int step = 0; step < BATCHES; step++) {
        letters +=
            sampler.batch(step, BATCH).stream()
                .mapToInt(d -> index.get(d.input()).face().sequence().length())
                .sum();
      }
      report("drawn", letters == 0 ? 0 : (long) BATCHES * BATCH, start);
      start = System.nanoTime();
      report("read one by one", index.stream().filter(ListedFace::query).count(), start);
    }
    Files.delete(temporary);
  }

  private static void memory(Path root) {
    List<Problem> problems = new ArrayList<>();
    long start = System.nanoTime();
    try (Stream<ListedFace> faces = reader().list(root, problems::add)) {
      List<ListedFace> all = faces.toList();
      report("in a list", all.size(), start);
    }
  }

  private static void report(String what, long faces, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .mapToLong(p -> p.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        Locale.ROOT,
        "%-16s %8d faces in %6.2f s; heap %.1f MiB (at most %.1f); %s%n",
        what,
        faces,
        seconds,
        (double) heap / MEBI,
        (double) peak / MEBI,
        process());
  }

  private static String process() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return String.join(
          ", ",
          lines
              .filter(l -> l.startsWith("VmHWM") || l.startsWith("Rss"))
              .map(l -> l.replaceAll("\\s+", " "))
              .toList());
    } catch (IOException e) {
      return "no /proc on this system";
    }
  }
}
