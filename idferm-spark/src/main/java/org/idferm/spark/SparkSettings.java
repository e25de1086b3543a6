package org.idferm.spark;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.idferm.experiments.engine.EngineRequest;
import org.idferm.experiments.engine.WorkerChannel;

/** The configuration of the application: the user's system properties {@code spark.*}, and ours. */
final class SparkSettings {

  private static final String JARS = "spark.jars";
  private static final String CLASS_PATH = "spark.executor.extraClassPath";

  private SparkSettings() {}

  static SparkConf of(EngineRequest request) {
    SparkConf conf = new SparkConf();
    conf.setMaster(request.choice().master().orElseThrow());
    conf.setAppName("IDFERM " + request.place().config().experiment());
    conf.set("spark.task.cpus", Integer.toString(request.place().threads()));
    conf.set("spark.speculation", "false"); // two tasks of a unit would write the same files
    addOwn(
        conf, Stream.of(UnitTask.class, WorkerChannel.class).map(WorkerJars::codeSource).toList());
    return conf;
  }

  /**
   * Has executors load our classes. Spark can send jars, not directories; and as it loads what it
   * has sent by another class loader than the class path, jars beside a directory are not sent
   * either: the directory's classes would not find theirs.
   */
  static void addOwn(SparkConf conf, List<File> own) {
    if (own.stream().allMatch(File::isFile)) {
      add(conf, JARS, ",", own);
    } else {
      add(conf, CLASS_PATH, File.pathSeparator, own);
    }
  }

  /** Adds to a list that the user may have begun. */
  private static void add(SparkConf conf, String key, String separator, List<File> files) {
    Stream<String> earlier = Optional.of(conf.get(key, "")).filter(s -> !s.isEmpty()).stream();
    conf.set(
        key,
        Stream.concat(earlier, files.stream().map(File::getPath))
            .collect(Collectors.joining(separator)));
  }
}
