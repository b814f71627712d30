package io.registerexporter.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Records as JSON: indented, UTF-8, ended by a line feed; keys of newer versions are passed over.
 */
final class Json {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Json() {}

  static byte[] bytes(Object content) {
    try {
      return (JSON.writeValueAsString(content) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("a record could not be written as JSON", e);
    }
  }

  /**
   * @param path of the file, for the failure
   * @throws OutputException if it is no such record
   */
  static <T> T parse(String path, byte[] content, Class<T> type) {
    try {
      return JSON.readValue(content, type);
    } catch (IOException e) {
      throw StoreFailure.of("read", path, e);
    }
  }

  /** Empty if it is no such record. */
  static <T> Optional<T> parseIfWhole(byte[] content, Class<T> type) {
    try {
      return Optional.ofNullable(JSON.readValue(content, type));
    } catch (IOException notWhole) {
      return Optional.empty();
    }
  }
}
