package org.idferm.hng.feature;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Writes weights as Caffe's NetParameter message, in its older form or in its newer one. */
final class CaffeModel {

  private CaffeModel() {}

  /** The layers of arrays {@code NAME.weight}, {@code NAME.bias}; a layer without weights first. */
  static byte[] of(Map<String, INDArray> arrays, boolean older) {
    ByteArrayOutputStream net = new ByteArrayOutputStream();
    field(net, 1, "a net".getBytes(StandardCharsets.UTF_8));
    int layerField = older ? 2 : 100;
    int nameField = older ? 4 : 1;
    int blobField = older ? 6 : 7;
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    field(data, nameField, "data".getBytes(StandardCharsets.UTF_8));
    field(net, layerField, data.toByteArray());
    for (String name : arrays.keySet()) {
      if (name.endsWith(".weight")) {
        String layer = name.substring(0, name.length() - ".weight".length());
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        field(message, nameField, layer.getBytes(StandardCharsets.UTF_8));
        field(message, blobField, blob(arrays.get(name)));
        field(message, blobField, blob(arrays.get(layer + ".bias")));
        field(net, layerField, message.toByteArray());
      }
    }
    return net.toByteArray();
  }

  private static byte[] blob(INDArray array) {
    float[] values = array.dup('c').reshape(array.length()).toFloatVector();
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    ByteArrayOutputStream blob = new ByteArrayOutputStream();
    varint(blob, 1 << 3); // num, a varint field that readers skip
    varint(blob, 1);
    field(blob, 5, bytes.array());
    return blob.toByteArray();
  }

  private static void field(ByteArrayOutputStream out, int number, byte[] content) {
    varint(out, (number << 3) | 2);
    varint(out, content.length);
    out.writeBytes(content);
  }

  private static void varint(ByteArrayOutputStream out, int value) {
    int rest = value;
    while (rest >= 0x80) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
