package io.registerexporter.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.pipeline.gates.PreviousStatements;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The export that {@code latest.json} names. It may be of an older program: no more is read of it
 * than is needed.
 *
 * @param store where it is
 * @param layout of any export beside it
 */
record PreviousExport(Store store, ExportLayout layout) {

  /**
   * Its statements in a version; empty if there is no such export, or it is not in that version.
   *
   * @throws OutputException if it cannot be read, or is not what it should be
   */
  Optional<PreviousStatements> statements(BodsVersion version) {
    return store
        .readIfThere(layout.latest(), JsonNode.class)
        .flatMap(latest -> manifest(latest, version))
        .map(this::statements);
  }

  /** Path under the output folder. */
  private static Optional<String> manifest(JsonNode latest, BodsVersion version) {
    return StreamSupport.stream(latest.path("volumes").spliterator(), false)
        .filter(volume -> volume.path("bodsVersion").asText().equals(version.label()))
        .map(volume -> volume.path("manifest").asText())
        .findFirst();
  }

  private PreviousStatements statements(String key) {
    JsonNode manifest =
        store
            .readIfThere(layout.output() + "/" + key, JsonNode.class)
            .orElseThrow(() -> unusable(key, "is not there"));
    JsonNode counts = manifest.at("/counts/statements");
    if (counts.isEmpty()) {
      throw unusable(key, "has no counts of statements");
    }
    Map<String, Long> statements = new LinkedHashMap<>();
    counts.properties().forEach(type -> statements.put(type.getKey(), type.getValue().asLong()));
    return new PreviousStatements(manifest.path("exportId").asText(), statements);
  }

  private OutputException unusable(String key, String why) {
    return new OutputException(
        layout.latest()
            + " names the manifest "
            + key
            + ", which "
            + why
            + ", so there is nothing to compare with. Restore it, or add --gate fewer=off.");
  }
}
