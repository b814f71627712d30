package io.registerexporter.bods;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Single lines of UTF-8 JSON, written with Jackson's streaming generator. */
final class JsonLines {

  private static final JsonMapper JSON = new JsonMapper();

  private JsonLines() {}

  /** What writes one value to a generator. */
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  static byte[] line(JsonNode value) {
    return line(json -> json.writeTree(value));
  }

  static byte[] line(Content content) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(1024)) {
      try (JsonGenerator json = JSON.getFactory().createGenerator(bytes)) {
        content.writeTo(json);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing JSON to memory failed", e);
    }
  }
}
