package io.registerexporter.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.register.RegisterCollection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The statements that one document of the register has in several versions, a line for each record:
 * {@code recordId}, {@code collection}, {@code id} and {@code statementIds} by version.
 */
final class CrosswalkLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RegisterCollection collection;
  private final String id;
  private final Map<String, ObjectNode> byRecord = new LinkedHashMap<>();

  /**
   * @param id JSON text of the document's {@code _id}
   */
  CrosswalkLines(RegisterCollection collection, String id) {
    this.collection = collection;
    this.id = id;
  }

  void add(String recordId, BodsVersion version, String statementId) {
    byRecord
        .computeIfAbsent(recordId, r -> JsonNodeFactory.instance.objectNode())
        .put(version.label(), statementId);
  }

  /** Hands every recordId and its line on. */
  void forEach(BiConsumer<String, byte[]> lines) {
    byRecord.forEach((recordId, ids) -> lines.accept(recordId, line(recordId, ids)));
  }

  private byte[] line(String recordId, ObjectNode ids) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("recordId", recordId);
    line.put("collection", collection.collectionName());
    line.putRawValue("id", new RawValue(id));
    line.set("statementIds", ids);
    try {
      return JSON.writeValueAsBytes(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line of the crosswalk could not be written", e);
    }
  }
}
