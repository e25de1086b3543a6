package org.idferm.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkSettingsTest {

  @TempDir private Path directory;

  @Test
  void jarsAreSent() throws IOException {
    File one = Files.writeString(directory.resolve("one.jar"), "1").toFile();
    File two = Files.writeString(directory.resolve("two.jar"), "2").toFile();
    SparkConf conf = new SparkConf(false).set("spark.jars", "users.jar");

    SparkSettings.addOwn(conf, List.of(one, two));

    assertThat(conf.get("spark.jars")).isEqualTo("users.jar," + one + "," + two);
    assertThat(conf.contains("spark.executor.extraClassPath")).isFalse();
  }

  @Test
  void aJarBesideADirectoryIsLoadedByTheSameClassLoader() throws IOException {
    File jar = Files.writeString(directory.resolve("one.jar"), "1").toFile();
    SparkConf conf = new SparkConf(false);

    SparkSettings.addOwn(conf, List.of(directory.toFile(), jar));

    assertThat(conf.get("spark.executor.extraClassPath"))
        .isEqualTo(directory + File.pathSeparator + jar);
    assertThat(conf.contains("spark.jars")).isFalse();
  }
}
