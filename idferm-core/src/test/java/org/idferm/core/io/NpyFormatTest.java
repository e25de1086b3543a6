package org.idferm.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NpyFormatTest {

  @Test
  void writesTheHeaderThatNumpyWants() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyFormat.write(out, Nd4j.createFromArray(new float[][] {{1}, {2}}));
    byte[] bytes = out.toByteArray();
    assertThat(bytes).hasSize(128 + 2 * 4);
    assertThat(Arrays.copyOf(bytes, 10))
        .containsExactly(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
    String header = new String(bytes, 10, 118, StandardCharsets.US_ASCII);
    assertThat(header)
        .startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1,), }")
        .endsWith(" \n");
    assertThat(Arrays.copyOfRange(bytes, 132, 136)).containsExactly(0, 0, 0, 0x40); // 2f
  }

  @Test
  void readsAnyHeaderPadding() throws IOException {
    byte[] bytes = npy("{'descr':'<f8','fortran_order':False,'shape':(1,)}", 8);
    bytes[bytes.length - 1] = 0x40; // 2.0
    INDArray array = read(bytes);
    assertThat(array.shape()).containsExactly(1);
    assertThat(array.getDouble(0)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"{'descr': '|O', 'fortran_order': False, 'shape': (1,), }\", 8, array of type '|O'",
        "\"{'descr': '>f4', 'fortran_order': False, 'shape': (2,), }\", 8, array of type '>f4'",
        "\"{'descr': '<f2', 'fortran_order': False, 'shape': (4,), }\", 8, array of type '<f2'",
        "\"{'descr': '<f4', 'fortran_order': True, 'shape': (1, 2), }\", 8, Fortran order",
        "\"{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }\", 8, do not fit the shape",
        "\"{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }\", 8, do not fit the shape",
        "\"{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999,), }\", 8, do not fit",
        "\"{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296), }\", 0, large",
        "\"{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,), }\", 0, large",
        "\"{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }\", 8, unreadable .npy header",
        "\"[1, 2]\", 8, unreadable .npy header"
      })
  void refusesWhatItCannotRead(String header, int data, String message) {
    assertThatThrownBy(() -> read(npy(header, data)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  @Test
  void noticesWhereAnArrayIsCutShort() {
    byte[] whole = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", 8);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      // As if the zip's directory told the whole size.
      assertThatThrownBy(() -> NpyFormat.read(new ByteArrayInputStream(part), whole.length))
          .isInstanceOf(IOException.class)
          .message()
          .isNotBlank();
    }
  }

  @Test
  void aHugeDeclaredSizeCostsNoMemory() {
    byte[] bytes = npy("{'descr': '<f4', 'fortran_order': False, 'shape': (500000000,), }", 8);
    assertThatThrownBy(
            () -> NpyFormat.read(new ByteArrayInputStream(bytes), bytes.length - 8 + 2_000_000_000))
        .isInstanceOf(IOException.class)
        .hasMessage("array cut short");
  }

  @Test
  @Timeout(5) // a pattern that backtracks takes longer
  void aHeaderOfBlanksIsRefusedAtOnce() {
    String header =
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)" + " ".repeat(65_000) + "x";
    assertThatThrownBy(() -> read(npy(header, 8)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("unreadable .npy header");
  }

  private static INDArray read(byte[] bytes) throws IOException {
    return NpyFormat.read(new ByteArrayInputStream(bytes), bytes.length);
  }

  private static byte[] npy(String header, int data) {
    byte[] text = header.getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[10 + text.length + data];
    System.arraycopy(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1}, 0, bytes, 0, 7);
    bytes[8] = (byte) text.length;
    bytes[9] = (byte) (text.length >> 8);
    System.arraycopy(text, 0, bytes, 10, text.length);
    return bytes;
  }
}
