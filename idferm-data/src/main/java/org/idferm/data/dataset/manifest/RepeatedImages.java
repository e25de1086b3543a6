package org.idferm.data.dataset.manifest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds images that are listed more than once. Remembers a 64-bit hash of every image, and the
 * names of those alone whose hash occurs twice: eight bytes an image where names take a hundred.
 */
final class RepeatedImages {

  private final Set<Long> hashes;
  private final Map<String, Long> lines = new HashMap<>();

  private RepeatedImages(Set<Long> hashes) {
    this.hashes = hashes;
  }

  /** The line in which an image was met before. To be asked once for each row. */
  OptionalLong seen(String image, long line) {
    if (!hashes.contains(hash(image))) {
      return OptionalLong.empty();
    }
    Long before = lines.putIfAbsent(image, line);
    return before == null ? OptionalLong.empty() : OptionalLong.of(before);
  }

  /** FNV-1a. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** Takes all images of a manifest. */
  static final class Builder {
    private long[] all = new long[1024];
    private int count;

    void add(String image) {
      if (count == all.length) {
        all = Arrays.copyOf(all, count + count / 2);
      }
      all[count++] = hash(image);
    }

    RepeatedImages build() {
      Arrays.sort(all, 0, count);
      Set<Long> twice = new HashSet<>();
      for (int i = 1; i < count; i++) {
        if (all[i] == all[i - 1]) {
          twice.add(all[i]);
        }
      }
      return new RepeatedImages(twice);
    }
  }
}
