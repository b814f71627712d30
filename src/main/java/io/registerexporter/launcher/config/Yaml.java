package io.registerexporter.launcher.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;

/** Files in YAML, each one mapping. */
public final class Yaml {

  private static final ObjectMapper MAPPER =
      new ObjectMapper(new YAMLFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Yaml() {}

  /**
   * Reads a file's text.
   *
   * @param name what messages call the file
   * @throws LauncherException if it is no mapping in YAML
   */
  public static ObjectNode read(String name, String text) {
    JsonNode read;
    try {
      read = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw malformed(name, e);
    }
    if (read instanceof ObjectNode mapping) {
      return mapping;
    }
    throw new LauncherException(
        Kind.CONFIGURATION,
        name + " must be a mapping, as in 'Name: value', and is " + kind(read) + ".");
  }

  private static LauncherException malformed(String name, JsonProcessingException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return new LauncherException(
        Kind.CONFIGURATION,
        name
            + (line > 0 ? ", line " + line : "")
            + ": not YAML: "
            + e.getOriginalMessage().lines().findFirst().orElse("it ends too early")
            + ".",
        e);
  }

  /** What a value is, for messages. */
  static String kind(JsonNode value) {
    return value == null || value.isMissingNode() || value.isNull()
        ? "empty"
        : switch (value.getNodeType()) {
          case OBJECT -> "a mapping";
          case ARRAY -> "a list";
          default -> "'" + value.asText() + "'";
        };
  }
}
