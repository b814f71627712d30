package io.registerexporter.verify.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The library that reads JSON where speed does not matter, and knows what is out of bounds. */
final class Jackson {

  private static final ObjectReader JSON =
      new ObjectMapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Jackson() {}

  /**
   * The value that the bytes are.
   *
   * @throws IOException if Jackson does not read it
   */
  static JsonNode node(byte[] bytes, int from, int to) throws IOException {
    return JSON.readTree(new String(bytes, from, to - from, StandardCharsets.UTF_8));
  }

  static boolean reads(byte[] bytes, int from, int to) {
    try {
      node(bytes, from, to);
      return true;
    } catch (IOException | NumberFormatException outOfBounds) {
      return false;
    }
  }
}
