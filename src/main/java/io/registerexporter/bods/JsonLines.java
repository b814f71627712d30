package io.registerexporter.bods;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Single lines of UTF-8 JSON, written with Jackson's streaming generator. */
final class JsonLines {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonLines() {}

  /** What writes one value to a generator. */
  interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }

  static byte[] line(Content content) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(1024)) {
      try (JsonGenerator json = JSON.createGenerator(bytes)) {
        content.writeTo(json);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing JSON to memory failed", e);
    }
  }
}
