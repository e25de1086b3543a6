package org.idferm.core.io;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.idferm.core.error.DataException;

/**
 * What a TensorFlow.js weights manifest says, checked so far as that can be done without the files
 * that it names.
 *
 * @param groups weights and the shards that hold them
 */
record TfjsManifest(List<Group> groups) {

  private static final long MAX_BYTES = 1 << 20;
  private static final int MAX_WEIGHTS = 10_000;
  private static final int MAX_SHARDS = 1_000;

  /** A file name beside the manifest: no directory, nothing hidden. */
  private static final Pattern SHARD = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  /**
   * Weights whose bytes follow one another in the concatenated shards.
   *
   * @param weights in the order of their bytes
   * @param paths names of the shards, in their order
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Group(List<TfjsWeight> weights, List<String> paths) {}

  /**
   * Reads and checks a manifest.
   *
   * @throws DataException if it cannot be read, is no manifest, names a weight twice or a shard
   *     that is not a plain file name, or describes a weight that cannot be read
   */
  static TfjsManifest read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw bad(file, "no such file");
    }
    try {
      long size = Files.size(file);
      if (size > MAX_BYTES) {
        throw bad(file, "%d bytes, expected a manifest of at most %d".formatted(size, MAX_BYTES));
      }
      Group[] groups = MAPPER.readValue(Files.readAllBytes(file), Group[].class);
      if (groups == null) {
        throw bad(file, "expected a list of groups of weights, found null");
      }
      check(file, groups);
      return new TfjsManifest(List.of(groups));
    } catch (JsonProcessingException e) {
      String reason = e.getOriginalMessage().lines().findFirst().orElse("damaged");
      throw new DataException(
          "%s: not a TensorFlow.js weights manifest: %s".formatted(file, reason), e);
    } catch (IOException e) {
      throw new DataException("%s: cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void check(Path file, Group[] groups) {
    Set<String> names = new HashSet<>();
    for (Group group : groups) {
      if (group == null || group.weights() == null || group.paths() == null) {
        throw bad(file, "expected groups with 'weights' and 'paths'");
      }
      if (group.paths().size() > MAX_SHARDS) {
        throw bad(file, "more than %d shards, refused".formatted(MAX_SHARDS));
      }
      for (TfjsWeight weight : group.weights()) {
        if (weight == null) {
          throw bad(file, "expected weights, found null");
        }
        weight.defect().ifPresent(reason -> refuse(file, reason));
        if (!names.add(weight.name()) || names.size() > MAX_WEIGHTS) {
          throw bad(file, "weight '%s' twice, or too many weights".formatted(weight.name()));
        }
      }
      for (String path : group.paths()) {
        if (path == null || !SHARD.matcher(path).matches()) {
          throw bad(file, "expected the name of a file beside the manifest in 'paths'");
        }
      }
    }
  }

  private static void refuse(Path file, String reason) {
    throw bad(file, reason);
  }

  private static DataException bad(Path file, String message) {
    return new DataException("%s: %s".formatted(file, message));
  }
}
