package org.idferm.data.index;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What the table of an index says of a face, in 16 bytes.
 *
 * @param offset where its record begins
 * @param person whose face it is, an index
 * @param length of its record in bytes
 * @param expressionCode the expression's code
 * @param query whether it is one to classify
 * @param target whether it is a neutral target
 */
record FaceEntry(
    long offset, int person, int length, int expressionCode, boolean query, boolean target) {

  static final int BYTES = 2 * Long.BYTES;

  private static final int LENGTH_BITS = 24;
  private static final int QUERY = 0x40;
  private static final int TARGET = 0x80;
  private static final int CODE = 0x3f;

  void write(DataOutputStream out) throws IOException {
    out.writeLong(offset);
    out.writeInt(person);
    int flags = expressionCode | (query ? QUERY : 0) | (target ? TARGET : 0);
    out.writeInt(flags << LENGTH_BITS | length);
  }

  static FaceEntry read(ByteBuffer in) {
    long offset = in.getLong();
    int person = in.getInt();
    int packed = in.getInt();
    int flags = packed >>> LENGTH_BITS;
    return new FaceEntry(
        offset,
        person,
        packed & ((1 << LENGTH_BITS) - 1),
        flags & CODE,
        (flags & QUERY) != 0,
        (flags & TARGET) != 0);
  }
}
