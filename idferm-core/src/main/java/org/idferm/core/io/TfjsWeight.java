package org.idferm.core.io;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One weight of a TensorFlow.js manifest.
 *
 * @param name for example {@code dense0/conv0/filters}
 * @param shape its dimensions; none for a scalar
 * @param dtype {@code float32}, the only type that is read
 * @param quantization how its bytes stand for numbers; null if they are the numbers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
@JsonIgnoreProperties(ignoreUnknown = true)
record TfjsWeight(String name, int[] shape, String dtype, Quantization quantization) {

  /** Names that can stand in a message and in an {@code .npz} file. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./-]{1,200}");

  private static final int MAX_DIMENSIONS = 8;

  /** 1 GiB of floats. */
  private static final long MAX_VALUES = 1 << 28;

  /**
   * A number is stored as an unsigned integer q and means q · scale + min.
   *
   * @param dtype {@code uint8} or {@code uint16}
   * @param scale the step
   * @param min the value of 0
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Quantization(String dtype, double scale, double min) {

    private Optional<String> defect() {
      if (!"uint8".equals(dtype) && !"uint16".equals(dtype)) {
        return Optional.of("quantization other than uint8 or uint16");
      }
      return Double.isFinite(scale) && Double.isFinite(min)
          ? Optional.empty()
          : Optional.of("a quantization that is not finite");
    }
  }

  /** What forbids to read this weight, in one line; empty if nothing does. */
  Optional<String> defect() {
    if (name == null || !NAME.matcher(name).matches()) {
      return Optional.of("expected weights with names of letters, digits and _ . / -");
    }
    Optional<String> found = Optional.empty();
    if (!"float32".equals(dtype)) {
      found = Optional.of("a type other than float32");
    } else if (shape == null || shape.length > MAX_DIMENSIONS || length() > MAX_VALUES) {
      found = Optional.of("no shape that can be read");
    } else if (quantization != null) {
      found = quantization.defect();
    }
    return found.map(what -> "weight '%s' has %s".formatted(name, what));
  }

  /** How many numbers the weight holds; more than any limit if the shape is not one. */
  long length() {
    if (Arrays.stream(shape).anyMatch(n -> n < 1)) {
      return Long.MAX_VALUE;
    }
    try {
      return Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  /** How many bytes the weight takes in its shards. */
  long bytes() {
    return length() * width();
  }

  private int width() {
    if (quantization == null) {
      return Float.BYTES;
    }
    return quantization.dtype().equals("uint8") ? Byte.BYTES : Short.BYTES;
  }

  /** Reads the numbers from the buffer's position on; the buffer is little-endian. */
  float[] values(ByteBuffer bytes) {
    float[] values = new float[Math.toIntExact(length())];
    ByteBuffer own = bytes.slice(bytes.position(), (int) bytes()).order(bytes.order());
    bytes.position(bytes.position() + (int) bytes());
    switch (width()) {
      case Float.BYTES -> own.asFloatBuffer().get(values);
      case Byte.BYTES -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = number(Byte.toUnsignedInt(own.get(i)));
        }
      }
      default -> {
        ShortBuffer shorts = own.asShortBuffer();
        for (int i = 0; i < values.length; i++) {
          values[i] = number(Short.toUnsignedInt(shorts.get(i)));
        }
      }
    }
    return values;
  }

  private float number(int quantized) {
    return (float) (quantized * quantization.scale() + quantization.min());
  }
}
