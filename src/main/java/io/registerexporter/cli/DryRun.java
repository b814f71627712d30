package io.registerexporter.cli;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.pipeline.RegisterDatabase;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.source.SourceFolder;
import io.registerexporter.source.mongo.MongoRegister;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What an export would do, found out without touching anything. */
final class DryRun {

  private DryRun() {}

  static String of(ExportConfig config) {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("exportId", config.exportId());
    plan.put("source", source(config));
    config.mongo().uriFrom().ifPresent(from -> plan.put("mongoUriFrom", from.toString()));
    plan.put("collections", collections(config));
    plan.put(
        "publicationDate", config.publicationDate().map(Object::toString).orElse("day of the run"));
    plan.put("settings", config.published());
    plan.put("gates", config.gates().byName());
    config.metricNamespace().ifPresent(namespace -> plan.put("metricNamespace", namespace));
    ExportLayout layout = new ExportLayout(config.output(), config.exportId());
    Map<String, Object> output = new LinkedHashMap<>();
    Map<String, Object> versions = new LinkedHashMap<>();
    for (BodsVersion version : config.bodsVersions()) {
      versions.put(
          version.label(),
          files(versions.isEmpty() ? layout : layout.inVersion(version.label()), config));
    }
    output.put("versions", versions);
    if (versions.size() > 1) {
      output.put("crosswalk", layout.crosswalk());
    }
    output.put("latest", layout.latest());
    if (config.isMongo() || config.isSample()) {
      output.put(
          "staging", config.staging().folder().map(layout::stagingIn).orElseGet(layout::staging));
    }
    output.put("private", layout.privateFolder());
    plan.put("output", output);
    return Json.of(plan);
  }

  private static Map<String, String> files(ExportLayout layout, ExportConfig config) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("finalFile", layout.finalFile());
    if (config.files().alsoArray()) {
      files.put("array", layout.array());
    }
    files.put("attribution", layout.attribution());
    files.put("parts", layout.parts());
    files.put("manifest", layout.manifest());
    return files;
  }

  /** Without credentials; a whole address that comes by reference is not shown. */
  private static String source(ExportConfig config) {
    return config.isMongo() && !config.mongo().address().isEmpty()
        ? config.mongo().address()
        : config.source();
  }

  private static Object collections(ExportConfig config) {
    if (config.isSample()) {
      Sample.server();
      return "a synthetic register, served by an embedded server";
    }
    if (config.isMongo()) {
      try (MongoRegister register = RegisterDatabase.connect(config, Sessions.hadoop())) {
        return register.estimatedCounts();
      }
    }
    SourceFolder source =
        SourceFolder.open(
            config.source(), config.collections(), config.files().sliceBytes(), Sessions.hadoop());
    Map<String, Object> files = new LinkedHashMap<>();
    for (RegisterCollection collection : RegisterCollection.values()) {
      files.put(
          collection.collectionName(),
          source.slices(collection).stream()
              .map(slice -> slice.path())
              .distinct()
              .collect(Collectors.toList()));
    }
    return files;
  }
}
