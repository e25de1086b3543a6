package org.idferm.data.image;

import java.util.Optional;

/**
 * A JPEG file that has its end marker.
 *
 * @param file its content
 * @param header the size that it announces
 */
@SuppressWarnings("ArrayRecordComponent") // a file's content, not compared
record JpegFile(byte[] file, ImageHeader header) implements EncodedImage {

  static JpegFile read(byte[] file) throws DamagedImageException {
    return new JpegFile(file, JpegMarkers.header(file));
  }

  @Override
  public DecodedImage decode(ImageBuffers buffers) throws DamagedImageException {
    Optional<String> defect = JpegScan.defect(file, header);
    if (defect.isPresent()) {
      throw new DamagedImageException("damaged: " + defect.get());
    }
    return new OpenCvImage(file, header).decode(buffers);
  }
}
