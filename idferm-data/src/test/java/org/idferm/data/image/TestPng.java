package org.idferm.data.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files of any kind, chunk by chunk. */
final class TestPng {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Begins a file without interlace. */
  TestPng(int width, int height, int depth, int colourType) {
    out.writeBytes(ByteBuffer.allocate(8).putLong(0x89504e470d0a1a0aL).array());
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk("IHDR", header.put((byte) depth).put((byte) colourType).array());
  }

  /** Any chunk. */
  TestPng chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    return this;
  }

  /** The compressed rows as one chunk. */
  TestPng data(byte[] compressed) {
    return chunk("IDAT", compressed);
  }

  /** Ends the file. */
  byte[] file() {
    chunk("IEND", new byte[0]);
    return out.toByteArray();
  }

  /** Rows, each with its filter's number in front. */
  static byte[] compress(byte[] rows) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(compressed)) {
      deflater.write(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }
}
