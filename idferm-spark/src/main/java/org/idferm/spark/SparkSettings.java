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
    List<File> own =
        Stream.of(UnitTask.class, WorkerChannel.class).map(WorkerJars::codeSource).toList();
    add(conf, JARS, ",", own.stream().filter(File::isFile));
    add(conf, CLASS_PATH, File.pathSeparator, own.stream().filter(File::isDirectory));
    return conf;
  }

  /** Adds to a list that the user may have begun. */
  private static void add(SparkConf conf, String key, String separator, Stream<File> files) {
    Stream<String> earlier = Optional.of(conf.get(key, "")).filter(s -> !s.isEmpty()).stream();
    String all =
        Stream.concat(earlier, files.map(File::getPath)).collect(Collectors.joining(separator));
    if (!all.isEmpty()) {
      conf.set(key, all);
    }
  }
}
