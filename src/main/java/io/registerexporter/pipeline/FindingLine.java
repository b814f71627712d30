package io.registerexporter.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.register.Finding;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A finding as a line of the private findings file: kind, code, collection, id, field, value. */
final class FindingLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FindingLine() {}

  static byte[] of(Finding finding) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("kind", finding.code().kind().name().toLowerCase(Locale.ROOT));
    line.put("code", finding.code().code());
    line.put("collection", finding.collection().collectionName());
    line.put("id", finding.id());
    line.put("field", finding.field());
    line.put("value", finding.value());
    try {
      return JSON.writeValueAsBytes(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a finding could not be written as JSON: " + finding, e);
    }
  }
}
