package org.idferm.experiments.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import org.idferm.core.progress.Progress;
import org.idferm.core.train.StopSignal;
import org.idferm.experiments.config.DatasetConfig;
import org.idferm.experiments.config.SyntheticConfig;
import org.idferm.hng.train.HngBatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichedPairsTest {

  private static final int SIZE = 8;

  @TempDir private static Path directory;
  private static PreparedData data;
  private static GeneratorPairs pairs;

  @BeforeAll
  static void makeFaces() {
    DatasetConfig config =
        new DatasetConfig(
            DatasetConfig.SYNTHETIC,
            "",
            "files",
            "",
            "",
            new SyntheticConfig(3, 2, 64),
            Map.of("frames", 1));
    data =
        PreparedData.of(
            config,
            1,
            () -> directory.resolve("faces"),
            set -> {},
            1,
            Progress.silent(),
            StopSignal.never());
    pairs = new GeneratorPairs(data, data.facesOf(new TreeSet<>(data.set().subjects())), 5);
  }

  @AfterAll
  static void close() {
    data.close();
  }

  private static HngBatch enriched(double blend, double reshape) {
    return pairs.enriched(new Enrichment(blend, reshape, 0)).batch(3, SIZE);
  }

  /** How many images are not the same. */
  private static long changed(float[][] a, float[][] b) {
    int count = 0;
    for (int i = 0; i < a.length; i++) {
      count += Arrays.equals(a[i], b[i]) ? 0 : 1;
    }
    return count;
  }

  @Test
  void nothingIsDoneUnasked() {
    assertThat(pairs.enriched(new Enrichment(0, 0, 0))).isSameAs(pairs);
  }

  @Test
  void inputAndTargetAreReshapedAndGuidesAreLeftAlone() {
    HngBatch plain = pairs.batch(3, SIZE);
    HngBatch reshaped = enriched(0, 1);
    assertThat(changed(reshaped.inputs(), plain.inputs())).isEqualTo(SIZE);
    assertThat(changed(reshaped.targets(), plain.targets())).isEqualTo(SIZE);
    assertThat(reshaped.guides()).isDeepEqualTo(plain.guides());
    assertThat(enriched(0, 1).inputs()).isDeepEqualTo(reshaped.inputs());
    for (float[] image : reshaped.inputs()) {
      assertThat(image).doesNotContain(Float.NaN);
      double mean = 0;
      for (float value : image) {
        mean += value / image.length;
      }
      assertThat(mean).isCloseTo(0, within(0.1));
    }
  }

  @Test
  void aShareOfThePairsIsChanged() {
    long changed = 0;
    for (int step = 0; step < 20; step++) {
      HngBatch batch = pairs.enriched(new Enrichment(0, 0.5, 0)).batch(step, SIZE);
      changed += changed(batch.inputs(), pairs.batch(step, SIZE).inputs());
    }
    assertThat(changed).isBetween(50L, 110L);
    assertThat(changed(enriched(1, 1).inputs(), enriched(1, 0).inputs())).isPositive();
  }
}
