package org.idferm.data.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.DoublePointer;
import org.idferm.core.face.GrayImage;

/** Turns decoded frames of any pixel format into grey ones. Not for several threads. */
final class GrayConversion implements AutoCloseable {

  private static final int METHOD = SWS_BILINEAR | SWS_ACCURATE_RND;

  private SwsContext context;

  /** The luma of a frame, stretched to 0 to 255 where the video uses 16 to 235. */
  GrayImage apply(AVFrame frame) {
    int width = frame.width();
    int height = frame.height();
    context =
        sws_getCachedContext(
            context,
            width,
            height,
            frame.format(),
            width,
            height,
            AV_PIX_FMT_GRAY8,
            METHOD,
            null,
            null,
            (DoublePointer) null);
    if (context == null || context.isNull()) {
      throw new IllegalStateException("FFmpeg cannot convert pixel format " + frame.format());
    }
    AVFrame gray = av_frame_alloc();
    try {
      int result = sws_scale_frame(context, gray, frame);
      if (result < 0) {
        throw new IllegalStateException("conversion to grey: " + Ffmpeg.message(result));
      }
      return new GrayImage(width, height, pixels(gray, width, height));
    } finally {
      av_frame_free(gray);
    }
  }

  private static float[] pixels(AVFrame gray, int width, int height) {
    float[] pixels = new float[width * height];
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      gray.data(0).position((long) y * gray.linesize(0)).get(row);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = row[x] & 0xff;
      }
    }
    return pixels;
  }

  @Override
  public void close() {
    sws_freeContext(context);
  }
}
