package io.registerexporter.launcher.lambda;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.registerexporter.launcher.LauncherException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * JSON of events and answers. It is read strictly, for a field that is there twice, or text after
 * the object, is a mistake. Messages about it give places and never text: that may be a secret.
 */
final class EventJson {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private EventJson() {}

  /** The event; a missing node if there is nothing. */
  static JsonNode read(InputStream event) throws IOException {
    try {
      return JSON.readTree(event);
    } catch (JsonProcessingException e) {
      throw notJson("the event", e);
    }
  }

  /**
   * JSON in a text of the event.
   *
   * @param name what messages call the text
   */
  static JsonNode read(String name, String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw notJson(name, e);
    }
    if (json.isMissingNode()) {
      throw Fields.wrong(name + " is empty");
    }
    return json;
  }

  static void write(OutputStream output, Object answer) throws IOException {
    output.write(JSON.writeValueAsBytes(answer));
  }

  private static LauncherException notJson(String name, JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String place =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return Fields.wrong(name + " is not JSON" + place);
  }
}
