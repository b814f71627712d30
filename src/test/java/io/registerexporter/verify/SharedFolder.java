package io.registerexporter.verify;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reference material that is no part of the project: the schemas of the standard and golden
 * exports. Tests that need it are skipped, and say so, where it is absent.
 */
final class SharedFolder {

  private static final String VARIABLE = "REGISTER_EXPORTER_SHARED";

  private static final ObjectMapper JSON = new ObjectMapper();

  private SharedFolder() {}

  /** A file or folder in it; the test is skipped without it. */
  static Path path(String name) {
    String folder = System.getenv().getOrDefault(VARIABLE, "../shared");
    Path path = Path.of(folder).toAbsolutePath().normalize().resolve(name);
    assumeTrue(
        Files.exists(path), () -> path + " is not there; set " + VARIABLE + " to run this test");
    return path;
  }

  static JsonNode json(Path file) {
    return json(text(file));
  }

  static List<JsonNode> jsonLines(Path file) {
    return text(file).lines().map(SharedFolder::json).toList();
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
