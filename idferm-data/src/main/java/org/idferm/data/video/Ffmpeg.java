package org.idferm.data.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;

/** What all calls of FFmpeg share. */
final class Ffmpeg {

  private static final int MESSAGE_BYTES = 256;

  static {
    av_log_set_level(AV_LOG_QUIET); // errors come back as codes; the rest is chatter
  }

  private Ffmpeg() {}

  /** Loads the library and keeps it from writing to the console. */
  static void prepare() {
    // The static initialiser has done it.
  }

  /** FFmpeg's words for an error code, in one line. */
  static String message(int code) {
    byte[] text = new byte[MESSAGE_BYTES];
    av_strerror(code, text, text.length);
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    return new String(text, 0, end, StandardCharsets.US_ASCII);
  }
}
