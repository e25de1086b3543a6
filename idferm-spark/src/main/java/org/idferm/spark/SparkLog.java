package org.idferm.spark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Has what Spark logs in this process written into a file instead of onto the user's terminal,
 * where every failure, also one that Spark mends, would be a page.
 */
final class SparkLog implements AutoCloseable {

  private static final List<String> NAMES = List.of("org.apache", "org.sparkproject", "io.netty");
  private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss} %level %logger{0}: %msg%n";

  private final FileAppender<ILoggingEvent> file = new FileAppender<>();

  private SparkLog() {}

  /** Begins to write; appends to a file that is there. */
  static SparkLog to(Path path) {
    SparkLog log = new SparkLog();
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      PatternLayoutEncoder encoder = new PatternLayoutEncoder();
      encoder.setContext(context);
      encoder.setPattern(PATTERN);
      encoder.start();
      log.file.setContext(context);
      log.file.setFile(path.toString());
      log.file.setEncoder(encoder);
      log.file.start();
      for (String name : NAMES) {
        Logger logger = context.getLogger(name);
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(log.file);
      }
    }
    return log;
  }

  /** Ends the file; what Spark logs later, as the process ends, goes nowhere. */
  @Override
  public void close() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      NAMES.forEach(name -> context.getLogger(name).detachAppender(file));
      file.stop();
    }
  }
}
