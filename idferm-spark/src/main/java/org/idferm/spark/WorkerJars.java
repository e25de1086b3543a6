package org.idferm.spark;

import java.io.File;
import java.io.Serializable;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkFiles;

/**
 * The class path of worker processes. Executors take what they see under the driver's paths, and
 * have the rest sent by Spark.
 *
 * @param sizes jars and directories in order, each with its size in bytes; 0 for a directory
 */
record WorkerJars(LinkedHashMap<String, Long> sizes) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Those of the driver, but for Spark's own, which workers do not use. */
  static WorkerJars of(List<String> classPath) {
    File spark = codeSource(SparkContext.class).getParentFile();
    return new WorkerJars(
        classPath.stream()
            .map(File::new)
            .filter(file -> file.exists() && !file.getParentFile().equals(spark))
            .collect(
                Collectors.toMap(
                    File::getPath, WorkerJars::size, (one, other) -> one, LinkedHashMap::new)));
  }

  /** The jar or directory that a class comes from. */
  static File codeSource(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long size(File file) {
    return file.isDirectory() ? 0 : file.length();
  }

  private static boolean isHere(Map.Entry<String, Long> entry) {
    File file = new File(entry.getKey());
    return file.exists() && size(file) == entry.getValue();
  }

  /** Whether nothing need be sent to where this is called. */
  boolean areHere() {
    return sizes.entrySet().stream().allMatch(WorkerJars::isHere);
  }

  /** The jars that Spark can send. */
  List<String> jars() {
    return sizes.keySet().stream().filter(path -> new File(path).isFile()).toList();
  }

  /** The class path where this is called, as far as Spark has sent what is not there. */
  List<String> classPath() {
    return sizes.entrySet().stream()
        .map(e -> isHere(e) ? e.getKey() : sent(Path.of(e.getKey())))
        .toList();
  }

  /** What is neither here nor sent, if something is. */
  Optional<String> missing() {
    return classPath().stream()
        .filter(path -> !new File(path).exists())
        .findFirst()
        .map(
            path ->
                "does not see %s of IDFERM, as other executors do: install it alike on all machines"
                    .formatted(new File(path).getName()));
  }

  private static String sent(Path jar) {
    return SparkFiles.get(jar.getFileName().toString());
  }
}
