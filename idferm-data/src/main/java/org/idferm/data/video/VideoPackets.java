package org.idferm.data.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.idferm.data.dataset.BadFileException;

/** The encoded pictures of a video file, one after the other. Not for several threads. */
final class VideoPackets implements AutoCloseable {

  /**
   * The containers that are read. Playlists and the like are not among them: they would make FFmpeg
   * open other files.
   */
  private static final String CONTAINERS = "avi,asf,mov,mpeg,mpegvideo,matroska";

  private final Path file;
  private final AVFormatContext container;
  private final AVPacket packet;
  private final int stream;
  private int count;

  private VideoPackets(Path file, AVFormatContext container, int stream) {
    this.file = file;
    this.container = container;
    this.stream = stream;
    this.packet = av_packet_alloc();
  }

  /**
   * Opens a video.
   *
   * @throws BadFileException if the file cannot be read, is cut short, or is no video
   */
  static VideoPackets open(Path file) {
    Ffmpeg.prepare();
    VideoCompleteness.require(file);
    AVFormatContext container = openContainer(file);
    try {
      int result = avformat_find_stream_info(container, (PointerPointer<?>) null);
      int stream =
          result < 0
              ? result
              : av_find_best_stream(container, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
      if (stream < 0) {
        throw new BadFileException(file, "expected a video, found none: " + Ffmpeg.message(stream));
      }
      return new VideoPackets(file, container, stream);
    } catch (RuntimeException e) {
      avformat_close_input(container);
      throw e;
    }
  }

  private static AVFormatContext openContainer(Path file) {
    AVFormatContext container = new AVFormatContext(null);
    AVDictionary options = new AVDictionary(null);
    String url = "file:" + file.toAbsolutePath();
    try (BytePointer name = new BytePointer(url, StandardCharsets.UTF_8)) {
      av_dict_set(options, "format_whitelist", CONTAINERS, 0);
      av_dict_set(options, "protocol_whitelist", "file", 0);
      int result = avformat_open_input(container, name, null, options);
      if (result < 0) {
        throw new BadFileException(
            file, "expected a video (AVI, WMV, MPEG, MP4): " + Ffmpeg.message(result));
      }
      return container;
    } finally {
      av_dict_free(options);
    }
  }

  /** How the pictures are encoded. */
  AVCodecParameters parameters() {
    return container.streams(stream).codecpar();
  }

  /**
   * Goes on to the next encoded picture.
   *
   * @return whether there is one
   * @throws BadFileException if the file is damaged there
   */
  boolean next() {
    while (true) {
      av_packet_unref(packet);
      int result = av_read_frame(container, packet);
      if (result == AVERROR_EOF) {
        return false;
      }
      if (result < 0 || (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0) {
        throw new BadFileException(file, "cut short or damaged after %d frames".formatted(count));
      }
      // An empty packet repeats the picture before; given to a decoder it would mean the end.
      if (packet.stream_index() == stream && packet.size() > 0) {
        count++;
        return true;
      }
    }
  }

  /** The present encoded picture, valid until the next call of {@link #next}. */
  AVPacket packet() {
    return packet;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avformat_close_input(container);
  }
}
