package org.idferm.data.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.idferm.core.face.Face;
import org.idferm.core.io.Sha256;

/** Identifies the data that a run used. */
public final class DataFingerprint {

  private DataFingerprint() {}

  /**
   * SHA-256 over what the set says of each face and over the relative path and content of every
   * image and landmark file. Does not depend on where the set lies, on the order of its faces or on
   * file times.
   *
   * @param set the faces
   * @return 64 hexadecimal digits
   * @throws org.idferm.core.error.DataException if a file cannot be read
   */
  public static String of(FaceSet set) {
    return of(set, contents(set));
  }

  /**
   * The same, from the files' checksums.
   *
   * @param set the faces
   * @param contents what {@link #contents} gave for the set
   * @return 64 hexadecimal digits
   */
  public static String of(FaceSet set, SortedMap<String, String> contents) {
    MessageDigest digest = Sha256.begin();
    for (String line : descriptions(set)) {
      update(digest, "face " + line);
    }
    contents.forEach((file, content) -> update(digest, "file " + file + " " + content));
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The checksum of every image and landmark file of a set.
   *
   * @param set the faces
   * @return SHA-256, 64 hexadecimal digits each, by the file's path relative to the set's root
   * @throws org.idferm.core.error.DataException if a file cannot be read
   */
  public static SortedMap<String, String> contents(FaceSet set) {
    SortedMap<String, String> contents = new TreeMap<>();
    files(set).forEach((path, file) -> contents.put(path, contentOf(file)));
    return contents;
  }

  /**
   * The checksums of a set's images alone, without those of landmark files.
   *
   * @param set the faces
   * @param contents what {@link #contents} gave for the set
   * @return SHA-256, 64 hexadecimal digits each
   */
  public static Set<String> images(FaceSet set, SortedMap<String, String> contents) {
    return Stream.concat(set.queries().stream(), set.neutrals().stream())
        .map(f -> contents.get(RelativePaths.of(set.root(), f.image())))
        .collect(Collectors.toSet());
  }

  private static SortedSet<String> descriptions(FaceSet set) {
    SortedSet<String> lines = new TreeSet<>();
    for (Face f : set.queries()) {
      lines.add("query " + describe(set, f));
    }
    for (Face f : set.neutrals()) {
      lines.add("neutral " + describe(set, f));
    }
    return lines;
  }

  private static String describe(FaceSet set, Face f) {
    return String.join(
        "\t",
        RelativePaths.of(set.root(), f.image()),
        f.subject(),
        f.sequence(),
        Integer.toString(f.frame()),
        f.expression().label());
  }

  private static SortedMap<String, Path> files(FaceSet set) {
    SortedMap<String, Path> files = new TreeMap<>();
    Stream.concat(set.queries().stream(), set.neutrals().stream())
        .flatMap(f -> Stream.concat(Stream.of(f.image()), f.landmarks().stream()))
        .forEach(path -> files.put(RelativePaths.of(set.root(), path), path));
    return files;
  }

  private static String contentOf(Path file) {
    RegularFiles.requireRegular(file);
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
  }

  private static void update(MessageDigest digest, String line) {
    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
