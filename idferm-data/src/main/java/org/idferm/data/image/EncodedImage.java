package org.idferm.data.image;

/** The content of an image file that has been looked at and not yet decoded. */
interface EncodedImage {

  /** The size that the file announces. */
  ImageHeader header();

  /** The image, values 0 to 255; valid until the buffers are used again. */
  DecodedImage decode(ImageBuffers buffers) throws DamagedImageException;
}
