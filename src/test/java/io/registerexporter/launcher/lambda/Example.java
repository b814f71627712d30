package io.registerexporter.launcher.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Events as AWS documents them. */
final class Example {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Example() {}

  /** A file in {@code src/test/resources/events}. */
  static ObjectNode event(String name) {
    try (InputStream file = Example.class.getResourceAsStream("/events/" + name + ".json")) {
      return (ObjectNode) JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
