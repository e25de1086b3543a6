package org.idferm.core.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.idferm.core.error.DataException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Reads the weights of a TensorFlow.js model: a manifest {@code *-weights_manifest.json} and the
 * shards that it names, which lie beside it.
 */
public final class TfjsWeights {

  /** What is read of one group's shards at most. */
  private static final long MAX_BYTES = 1 << 30;

  private TfjsWeights() {}

  /**
   * Reads all weights.
   *
   * @param manifest the manifest
   * @return arrays of type float by name, in the manifest's order and shapes; what was quantised to
   *     8 or 16 bits is q · scale + min
   * @throws DataException if a file is missing or unreadable, the manifest is damaged or names
   *     files in other directories, a weight is of a type other than float32, or the shards are not
   *     exactly as long as the weights that they should hold
   */
  public static Map<String, INDArray> read(Path manifest) {
    Map<String, INDArray> weights = new LinkedHashMap<>();
    for (TfjsManifest.Group group : TfjsManifest.read(manifest).groups()) {
      ByteBuffer bytes = shards(manifest, group);
      for (TfjsWeight weight : group.weights()) {
        long[] shape = Arrays.stream(weight.shape()).asLongStream().toArray();
        weights.put(weight.name(), Nd4j.createFromArray(weight.values(bytes)).reshape('c', shape));
      }
    }
    return weights;
  }

  private static ByteBuffer shards(Path manifest, TfjsManifest.Group group) {
    long expected = 0;
    for (TfjsWeight weight : group.weights()) {
      expected += weight.bytes();
      if (expected > MAX_BYTES) {
        throw new DataException(
            "%s: more than %d bytes of weights, refused".formatted(manifest, MAX_BYTES));
      }
    }
    long found = 0;
    for (String name : group.paths()) {
      found += size(manifest.resolveSibling(name));
    }
    if (found != expected) {
      throw new DataException(
          "%s: its shards %s should hold %d bytes, found %d: fetch the model again"
              .formatted(manifest, group.paths(), expected, found));
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) expected).order(ByteOrder.LITTLE_ENDIAN);
    for (String name : group.paths()) {
      append(manifest.resolveSibling(name), bytes);
    }
    return bytes.flip();
  }

  private static long size(Path shard) {
    try {
      if (!Files.isRegularFile(shard)) {
        throw new NoSuchFileException(shard.toString());
      }
      return Files.size(shard);
    } catch (IOException e) {
      throw unreadable(shard, e);
    }
  }

  private static void append(Path shard, ByteBuffer bytes) {
    try (SeekableByteChannel channel = Files.newByteChannel(shard)) {
      int end = bytes.position() + Math.toIntExact(channel.size());
      if (end > bytes.capacity()) {
        throw new IOException("it grew while it was read");
      }
      while (bytes.position() < end) {
        if (channel.read(bytes.limit(end)) < 0) {
          throw new IOException("it shrank while it was read");
        }
      }
      bytes.limit(bytes.capacity());
    } catch (IOException e) {
      throw unreadable(shard, e);
    }
  }

  private static DataException unreadable(Path shard, IOException e) {
    String reason =
        e instanceof NoSuchFileException ? "no such file" : "cannot be read: " + e.getMessage();
    return new DataException("%s: %s".formatted(shard, reason), e);
  }
}
