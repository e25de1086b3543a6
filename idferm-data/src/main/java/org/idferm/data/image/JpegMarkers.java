package org.idferm.data.image;

/** Finds its way through the segments of a JPEG file (ITU-T T.81, annex B). */
final class JpegMarkers {

  private static final int END = 0xd9;

  private JpegMarkers() {}

  /**
   * The size in the frame header of a file that has an end marker. Segments before the compressed
   * data are skipped by length, so that the end of an embedded thumbnail is not taken for that of
   * the image.
   */
  static ImageHeader header(byte[] file) throws DamagedImageException {
    ImageHeader header = null;
    int at = 2;
    while (at + 1 < file.length) {
      int marker = file[at + 1] & 0xff;
      if ((file[at] & 0xff) != 0xff || hasNoSegment(marker)) {
        at++; // inside compressed data, or a fill byte
      } else if (marker == END) {
        if (header == null) {
          throw DamagedImageException.header();
        }
        return header;
      } else if (at + 3 < file.length) {
        if (header == null && isFrame(marker) && at + 8 < file.length) {
          header = ImageHeader.of(twoBytes(file, at + 7), twoBytes(file, at + 5));
        }
        at += 2 + twoBytes(file, at + 2);
      } else {
        break;
      }
    }
    throw new DamagedImageException("cut short: the JPEG end marker is missing");
  }

  /** A stuffed 0xff, a fill byte, the temporary marker, or a restart. */
  private static boolean hasNoSegment(int marker) {
    return marker == 0x00 || marker == 0xff || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7);
  }

  /** Start of frame, whatever the coding; the three in between mark other things. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static int twoBytes(byte[] file, int at) {
    return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
  }
}
