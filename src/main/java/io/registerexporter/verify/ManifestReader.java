package io.registerexporter.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Manifest;
import io.registerexporter.store.OutputException;
import io.registerexporter.store.Store;
import java.io.CharConversionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the manifest of an export, if it is one. */
final class ManifestReader {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /** What must be there and not null, as JSON pointers. */
  private static final List<String> REQUIRED =
      List.of(
          "/exportId",
          "/status",
          "/bodsVersion",
          "/counts/statements/total",
          "/counts/mapped",
          "/counts/duplicates",
          "/counts/idConflicts",
          "/counts/rejections",
          "/counts/collections",
          "/parts",
          "/final/key",
          "/final/bytes",
          "/final/statements",
          "/files",
          "/volumes");

  private static final List<String> REQUIRED_OF_PART =
      List.of("/key", "/bytes", "/statements", "/sha256", "/contentSha256");

  private static final List<String> REQUIRED_OF_FILE = List.of("/key", "/bytes", "/checksum/value");

  private static final List<String> REQUIRED_OF_VOLUME =
      List.of("/bodsVersion", "/manifest", "/finalFile");

  private static final List<String> REQUIRED_OF_COLLECTION =
      List.of("/read", "/used", "/unused", "/rejected");

  private final Store store;
  private final ExportLayout layout;
  private final Tally tally;

  ManifestReader(Store store, ExportLayout layout, Tally tally) {
    this.store = store;
    this.layout = layout;
    this.tally = tally;
  }

  /** The manifest; empty, and a problem in the tally, if there is none that can be used. */
  Optional<Manifest> read() {
    String key = layout.key(layout.manifest());
    if (!store.exists(layout.manifest())) {
      boolean begun =
          Stream.of(layout.finalFile(), layout.parts(), layout.claim()).anyMatch(store::exists);
      String state =
          begun ? "the export was begun and is not published" : "nothing of the export is there";
      tally.found(ProblemCode.MANIFEST_MISSING, key + ": " + state);
      return Optional.empty();
    }
    Optional<JsonNode> json = json(store, layout.manifest());
    if (json.isEmpty()) {
      tally.found(ProblemCode.MANIFEST_UNREADABLE, key + ": no JSON");
      return Optional.empty();
    }
    return manifest(key, json.get());
  }

  /**
   * The content of a JSON file; empty if it is none.
   *
   * @throws OutputException if the file cannot be read
   */
  static Optional<JsonNode> json(Store store, String path) {
    try {
      return Optional.ofNullable(store.read(path, JsonNode.class));
    } catch (OutputException e) {
      if (e.getCause() instanceof JsonProcessingException
          || e.getCause() instanceof CharConversionException) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Optional<Manifest> manifest(String key, JsonNode json) {
    List<String> missing =
        Stream.of(
                missing("", json, REQUIRED),
                children(json.path("parts"), "/parts", REQUIRED_OF_PART),
                children(
                    json.path("counts").path("collections"),
                    "/counts/collections",
                    REQUIRED_OF_COLLECTION),
                children(json.path("files"), "/files", REQUIRED_OF_FILE),
                children(json.path("volumes"), "/volumes", REQUIRED_OF_VOLUME),
                nulls(json.path("counts"), "/counts"))
            .flatMap(pointers -> pointers)
            .distinct()
            .toList();
    missing.forEach(
        pointer ->
            tally.found(ProblemCode.MANIFEST_UNREADABLE, key + ": " + pointer + " is missing"));
    if (!missing.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.treeToValue(json, Manifest.class));
    } catch (JsonProcessingException e) {
      tally.found(
          ProblemCode.MANIFEST_UNREADABLE, key + ": no manifest, " + e.getOriginalMessage());
      return Optional.empty();
    }
  }

  private static Stream<String> missing(String at, JsonNode node, List<String> pointers) {
    return pointers.stream()
        .filter(pointer -> node.at(pointer).isMissingNode() || node.at(pointer).isNull())
        .map(pointer -> at + pointer);
  }

  private static Stream<String> children(JsonNode node, String at, List<String> pointers) {
    return StreamSupport.stream(node.spliterator(), false)
        .flatMap(child -> missing(at + "/*", child, pointers));
  }

  private static Stream<String> nulls(JsonNode node, String at) {
    return node.properties().stream()
        .flatMap(
            field -> {
              String pointer = at + "/" + field.getKey();
              return field.getValue().isNull()
                  ? Stream.of(pointer)
                  : nulls(field.getValue(), pointer);
            });
  }
}
