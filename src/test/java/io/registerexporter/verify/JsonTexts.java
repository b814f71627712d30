package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** JSON from texts and files. */
final class JsonTexts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonTexts() {}

  static JsonNode json(Path file) {
    return json(text(file));
  }

  static List<JsonNode> jsonLines(Path file) {
    return text(file).lines().map(JsonTexts::json).toList();
  }

  /** A file that lies beside this class. */
  static JsonNode resource(String name) {
    return json(resourceText(name));
  }

  static String resourceText(String name) {
    try (InputStream text = JsonTexts.class.getResourceAsStream(name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
