package org.idferm.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerJarsTest {

  @TempDir private Path directory;

  @Test
  void aJarOfAnotherSizeIsAnotherOne() throws IOException {
    Path classes = Files.createDirectory(directory.resolve("classes"));
    Path jar = Files.writeString(directory.resolve("a.jar"), "four");

    WorkerJars jars = WorkerJars.of(List.of(classes.toString(), jar.toString()));
    assertThat(jars.areHere()).isTrue();
    assertThat(jars.classPath()).containsExactly(classes.toString(), jar.toString());
    assertThat(jars.jars()).containsExactly(jar.toString());

    Files.writeString(jar, "three");
    assertThat(jars.areHere()).isFalse();
  }

  @Test
  void workersDoWithoutSparkAndWithoutWhatIsNotThere() throws IOException {
    Path jar = Files.writeString(directory.resolve("a.jar"), "");
    String spark = WorkerJars.codeSource(SparkContext.class).getPath();

    WorkerJars jars = WorkerJars.of(List.of(spark, jar.toString(), directory + "/b.jar"));

    assertThat(jars.classPath()).containsExactly(jar.toString());
  }
}
