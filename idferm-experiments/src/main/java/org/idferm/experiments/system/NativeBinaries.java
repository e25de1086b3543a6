package org.idferm.experiments.system;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The native binaries on the class path, told by their jars' names. */
public final class NativeBinaries {

  private static final Pattern JAR =
      Pattern.compile(
          "((?:nd4j|openblas|opencv|javacpp|cuda)[a-z0-9.-]*?)-\\d.*?-((?:linux|windows|macosx)-.+)\\.jar");

  private NativeBinaries() {}

  /**
   * Looks at this process's class path.
   *
   * @return for example {@code nd4j-native linux-x86_64-onednn}, sorted; empty if the class path
   *     does not tell
   */
  public static List<String> detect() {
    return of(System.getProperty("java.class.path", ""));
  }

  static List<String> of(String classPath) {
    return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> JAR.matcher(String.valueOf(Path.of(entry).getFileName())))
        .filter(Matcher::matches)
        .map(m -> m.group(1) + " " + m.group(2))
        .sorted()
        .distinct()
        .toList();
  }
}
