package io.registerexporter.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.register.RegisterCollection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The statements that one document of the register has in several versions, a line for each record:
 * {@code recordId}, {@code collection}, {@code id} and {@code statementIds} by version.
 */
final class CrosswalkLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RegisterCollection collection;
  private final String id;
  private final Map<String, Map<BodsVersion, String>> byRecord = new TreeMap<>();

  /**
   * @param id JSON text of the document's {@code _id}
   */
  CrosswalkLines(RegisterCollection collection, String id) {
    this.collection = collection;
    this.id = id;
  }

  void add(String recordId, BodsVersion version, String statementId) {
    byRecord
        .computeIfAbsent(recordId, r -> new EnumMap<>(BodsVersion.class))
        .put(version, statementId);
  }

  /** A line and what it speaks of. */
  interface Consumer {

    /**
     * @param statements number of statements that the line names
     */
    void accept(String recordId, int statements, byte[] line);
  }

  /** Hands every line on; in it versions stand in their order. */
  void forEach(Consumer lines) {
    byRecord.forEach((recordId, ids) -> lines.accept(recordId, ids.size(), line(recordId, ids)));
  }

  private byte[] line(String recordId, Map<BodsVersion, String> ids) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("recordId", recordId);
    line.put("collection", collection.collectionName());
    line.putRawValue("id", new RawValue(id));
    ObjectNode statementIds = line.putObject("statementIds");
    ids.forEach((version, id) -> statementIds.put(version.label(), id));
    try {
      return JSON.writeValueAsBytes(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a line of the crosswalk could not be written", e);
    }
  }
}
