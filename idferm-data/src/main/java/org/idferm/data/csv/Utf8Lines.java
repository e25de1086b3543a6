package org.idferm.data.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.idferm.data.dataset.BadFileException;
import org.idferm.data.dataset.RegularFiles;
import org.idferm.data.dataset.Unreadable;

/** The lines of a UTF-8 file, one after the other, with their numbers and byte offsets. */
final class Utf8Lines implements AutoCloseable {

  /** The longest line in bytes. */
  static final int MAX_BYTES = 64 * 1024;

  private static final int BUFFER = 16 * 1024;
  private static final int BOM_BYTES = 3;

  private final Path file;
  private final SeekableByteChannel channel;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final byte[] line = new byte[MAX_BYTES];
  private int position;
  private int limit;
  private long nextOffset;
  private long nextNumber;

  private long offset;
  private long number;
  private int length;
  private boolean tooLong;

  /**
   * Opens a file.
   *
   * @param offset where a line begins
   * @param number that line's number
   * @throws BadFileException if it is no file or cannot be read
   */
  Utf8Lines(Path file, long offset, long number) {
    this.file = file;
    this.nextOffset = offset;
    this.nextNumber = number;
    RegularFiles.requireRegular(file);
    try {
      channel = Files.newByteChannel(file);
      channel.position(offset);
      in = Channels.newInputStream(channel);
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
  }

  /**
   * Makes another line the next one.
   *
   * @param offset where it begins
   * @param number its number
   * @throws BadFileException if the file cannot be read
   */
  void seek(long offset, long number) {
    if (offset != nextOffset) {
      try {
        channel.position(offset);
      } catch (IOException e) {
        throw Unreadable.file(file, e);
      }
      position = 0;
      limit = 0;
    }
    nextOffset = offset;
    nextNumber = number;
  }

  /**
   * Goes to the next line.
   *
   * @return false at the end of the file
   * @throws BadFileException if the file cannot be read
   */
  boolean next() {
    offset = nextOffset;
    number = nextNumber;
    length = 0;
    tooLong = false;
    try {
      boolean any = false;
      while (fill()) {
        any = true;
        byte b = buffer[position++];
        nextOffset++;
        if (b == '\n') {
          break;
        }
        if (length < MAX_BYTES) {
          line[length++] = b;
        } else {
          tooLong = true;
        }
      }
      nextNumber++;
      return any;
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
  }

  private boolean fill() throws IOException {
    if (position == limit) {
      limit = Math.max(0, in.read(buffer));
      position = 0;
    }
    return position < limit;
  }

  /** The line's number, counted from 1. */
  long number() {
    return number;
  }

  /** Where the line begins, in bytes. */
  long offset() {
    return offset;
  }

  /**
   * The line without its end, and without a byte order mark.
   *
   * @throws BadFileException if it is longer than {@link #MAX_BYTES} or not UTF-8
   */
  String text() {
    if (tooLong) {
      throw bad("longer than %d bytes".formatted(MAX_BYTES));
    }
    int from = offset == 0 && startsWithBom() ? BOM_BYTES : 0;
    int to = length > from && line[length - 1] == '\r' ? length - 1 : length;
    for (int i = from; i < to; i++) {
      if (line[i] == 0) {
        throw notUtf8(); // valid, but no text: this is what UTF-16 looks like
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw notUtf8();
    }
  }

  private boolean startsWithBom() {
    return length >= BOM_BYTES
        && line[0] == (byte) 0xef
        && line[1] == (byte) 0xbb
        && line[2] == (byte) 0xbf;
  }

  private BadFileException notUtf8() {
    return bad("not UTF-8; save the file as UTF-8 (CSV UTF-8 in spreadsheets)");
  }

  BadFileException bad(String message) {
    return new BadFileException(file, "line %d: %s".formatted(number, message));
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw Unreadable.file(file, e);
    }
  }
}
