package org.idferm.data.video;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_OUTPUT_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.PointerPointer;
import org.idferm.core.face.GrayImage;
import org.idferm.data.dataset.BadFileException;

/** The decoded frames of a video file, one after the other. Not for several threads. */
final class VideoDecoder implements AutoCloseable {

  /** The largest frame that is decoded, in pixels. */
  static final long MAX_PIXELS = 20_000_000;

  /** {@code AV_FRAME_FLAG_CORRUPT}, which the binding leaves out. */
  private static final int FRAME_IS_CORRUPT = 1;

  private final Path file;
  private final VideoPackets packets;
  private final AVCodecContext codec;
  private final AVFrame frame = av_frame_alloc();
  private final GrayConversion conversion = new GrayConversion();
  private boolean ended;
  private int position;

  private VideoDecoder(Path file, VideoPackets packets, AVCodecContext codec) {
    this.file = file;
    this.packets = packets;
    this.codec = codec;
  }

  /**
   * Opens a video before its first frame.
   *
   * @throws BadFileException if the file cannot be read, is cut short, is no video, or its frames
   *     have more than {@value #MAX_PIXELS} pixels
   */
  static VideoDecoder open(Path file) {
    VideoPackets packets = VideoPackets.open(file);
    try {
      return new VideoDecoder(file, packets, codec(file, packets.parameters()));
    } catch (RuntimeException e) {
      packets.close();
      throw e;
    }
  }

  private static AVCodecContext codec(Path file, AVCodecParameters parameters) {
    int width = parameters.width();
    int height = parameters.height();
    if (width < 1 || height < 1 || (long) width * height > MAX_PIXELS) {
      throw new BadFileException(
          file,
          "frames of %d x %d pixels, expected 1 to %d million pixels"
              .formatted(width, height, MAX_PIXELS / 1_000_000));
    }
    AVCodec decoder = avcodec_find_decoder(parameters.codec_id());
    if (decoder == null || decoder.isNull()) {
      throw new BadFileException(file, "a video of a kind that FFmpeg cannot decode: convert it");
    }
    AVCodecContext codec = avcodec_alloc_context3(decoder);
    avcodec_parameters_to_context(codec, parameters);
    codec.max_pixels(MAX_PIXELS);
    // Left alone, a decoder drops damaged frames, and all that follow would be counted wrongly.
    codec.flags(codec.flags() | AV_CODEC_FLAG_OUTPUT_CORRUPT);
    int result = avcodec_open2(codec, decoder, (PointerPointer<?>) null);
    if (result < 0) {
      avcodec_free_context(codec);
      throw new BadFileException(file, "cannot be decoded: " + Ffmpeg.message(result));
    }
    return codec;
  }

  /**
   * Goes on to the next frame.
   *
   * @return whether there is one
   * @throws BadFileException if the file is damaged there
   */
  boolean next() {
    int result = avcodec_receive_frame(codec, frame);
    while (result == AVERROR_EAGAIN() && !ended) {
      ended = !packets.next();
      // Without a packet the decoder gives the frames that it has kept back.
      result = avcodec_send_packet(codec, ended ? null : packets.packet());
      if (result >= 0) {
        result = avcodec_receive_frame(codec, frame);
      }
    }
    if (result == AVERROR_EOF) {
      return false;
    }
    if (result < 0) {
      throw damaged(position + 1);
    }
    position++;
    return true;
  }

  /** Whether the decoder had to guess parts of the present frame. */
  boolean isDamaged() {
    return (frame.flags() & FRAME_IS_CORRUPT) != 0 || frame.decode_error_flags() != 0;
  }

  /**
   * The present frame as grey.
   *
   * @return values 0 to 255
   * @throws BadFileException if it is damaged
   */
  GrayImage image() {
    if (isDamaged()) {
      throw damaged(position);
    }
    return conversion.apply(frame);
  }

  private BadFileException damaged(int number) {
    return new BadFileException(file, "damaged: frame %d cannot be decoded".formatted(number));
  }

  @Override
  public void close() {
    conversion.close();
    av_frame_free(frame);
    avcodec_free_context(codec);
    packets.close();
  }
}
