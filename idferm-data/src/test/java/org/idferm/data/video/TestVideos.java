package org.idferm.data.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerPointer;

/** Writes small videos whose frame n (from 1) is of the one grey {@link #gray(int)}. */
public final class TestVideos {

  /** Codec and pixel format. */
  public enum Kind {
    MJPEG("mjpeg", AV_PIX_FMT_YUVJ420P),
    MPEG4("mpeg4", AV_PIX_FMT_YUV420P),
    WMV2("wmv2", AV_PIX_FMT_YUV420P),
    RAW("rawvideo", AV_PIX_FMT_BGR24);

    private final String codec;
    private final int pixels;

    Kind(String codec, int pixels) {
      this.codec = codec;
      this.pixels = pixels;
    }
  }

  private final int width;
  private final int height;

  public TestVideos(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** 40, 48, 56 ...: within what a video of limited range can hold. */
  public static int gray(int frame) {
    return 32 + 8 * frame;
  }

  /** Writes at most 25 frames; the container is that of the file's extension. */
  public Path write(Path file, Kind kind, int frames) {
    AVFormatContext out = new AVFormatContext(null);
    check(avformat_alloc_output_context2(out, null, null, file.toString()));
    AVCodec codec = avcodec_find_encoder_by_name(kind.codec);
    AVCodecContext encoder = avcodec_alloc_context3(codec);
    encoder
        .width(width)
        .height(height)
        .pix_fmt(kind.pixels)
        .max_b_frames(kind == Kind.MPEG4 ? 2 : 0);
    encoder.time_base().num(1).den(25);
    if ((out.oformat().flags() & AVFMT_GLOBALHEADER) != 0) {
      encoder.flags(encoder.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    check(avcodec_open2(encoder, codec, (AVDictionary) null));
    AVStream stream = avformat_new_stream(out, null);
    stream.time_base().num(1).den(25);
    check(avcodec_parameters_from_context(stream.codecpar(), encoder));
    AVIOContext io = new AVIOContext(null);
    check(avio_open(io, file.toString(), AVIO_FLAG_WRITE));
    out.pb(io);
    check(avformat_write_header(out, (PointerPointer<?>) null));
    AVFrame frame = av_frame_alloc().format(kind.pixels).width(width).height(height);
    check(av_frame_get_buffer(frame, 0));
    for (int i = 1; i <= frames; i++) {
      check(av_frame_make_writable(frame));
      paint(frame, kind, gray(i));
      frame.pts(i - 1);
      encode(encoder, frame, out, stream);
    }
    encode(encoder, null, out, stream);
    check(av_write_trailer(out));
    avio_closep(io);
    av_frame_free(frame);
    avcodec_free_context(encoder);
    avformat_free_context(out);
    return file;
  }

  private void paint(AVFrame frame, Kind kind, int gray) {
    if (kind == Kind.RAW) {
      fill(frame, 0, height, gray);
      return;
    }
    boolean full = kind == Kind.MJPEG;
    fill(frame, 0, height, full ? gray : Math.round(16 + gray * 219 / 255f));
    fill(frame, 1, height / 2, 128);
    fill(frame, 2, height / 2, 128);
  }

  private static void fill(AVFrame frame, int plane, int rows, int value) {
    int bytes = rows * frame.linesize(plane);
    for (int i = 0; i < bytes; i++) {
      frame.data(plane).put(i, (byte) value);
    }
  }

  private static void encode(
      AVCodecContext encoder, AVFrame frame, AVFormatContext out, AVStream stream) {
    AVPacket packet = av_packet_alloc();
    check(avcodec_send_frame(encoder, frame));
    while (avcodec_receive_packet(encoder, packet) >= 0) {
      packet.stream_index(0).duration(1);
      av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
      check(av_interleaved_write_frame(out, packet));
    }
    av_packet_free(packet);
  }

  private static void check(int result) {
    if (result < 0) {
      throw new IllegalStateException(Ffmpeg.message(result));
    }
  }
}
