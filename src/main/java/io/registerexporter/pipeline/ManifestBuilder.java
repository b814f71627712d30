package io.registerexporter.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.bods.StatementType;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Claim;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.PartFile;
import io.registerexporter.sink.PartPlan;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.store.StoredFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** The manifest of an export, put together from what its stages say. */
final class ManifestBuilder {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExportConfig config;
  private final ExportLayout layout;
  private final Manifest.Tool tool;

  ManifestBuilder(ExportConfig config, ExportLayout layout, Manifest.Tool tool) {
    this.config = config;
    this.layout = layout;
    this.tool = tool;
  }

  Manifest published(
      Claim claim,
      String finishedAt,
      RegisterSource source,
      Scans scans,
      Accounting accounting,
      Inventory inventory,
      StoredFile finalFile) {
    List<PartFile> parts = inventory.files(PartPlan.Kind.STATEMENTS);
    return new Manifest(
        config.exportId(),
        Manifest.PUBLISHED,
        config.bodsVersion().label(),
        claim.publicationDate(),
        claim.startedAt(),
        finishedAt,
        tool,
        inventory.compressor(),
        configuration(),
        new Manifest.Source(
            source.label(),
            source.kind(),
            source.consistency().label(),
            collections(source, scans)),
        counts(accounting, inventory, parts),
        parts.stream().map(this::part).toList(),
        new Manifest.Final(
            layout.key(layout.finalFile()),
            finalFile.bytes(),
            Parts.lines(inventory, PartPlan.Kind.STATEMENTS),
            Manifest.FileChecksum.of(finalFile.checksum()),
            finalFile.sha256().orElse(null)));
  }

  private Manifest.Configuration configuration() {
    Map<String, String> settings = config.published();
    try {
      byte[] json = JSON.writeValueAsBytes(settings);
      return new Manifest.Configuration(settings, DigestUtils.sha256Hex(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings could not be written as JSON", e);
    }
  }

  private static Map<String, Manifest.CollectionRead> collections(
      RegisterSource source, Scans scans) {
    Map<String, Manifest.CollectionRead> collections = new LinkedHashMap<>();
    for (RegisterCollection collection : RegisterCollection.values()) {
      Scans.Collection scan = scans.of(collection);
      collections.put(
          collection.collectionName(),
          new Manifest.CollectionRead(
              scan.read(), source.readAt(collection).orElse(scan.readAt())));
    }
    return collections;
  }

  private static Manifest.Counts counts(
      Accounting accounting, Inventory inventory, List<PartFile> parts) {
    Map<String, Long> fields = new TreeMap<>();
    Parts.findings(inventory)
        .forEach(
            (code, count) -> {
              if (code.kind() == FindingCode.Kind.FIELD) {
                fields.put(code.code(), count);
              }
            });
    return new Manifest.Counts(
        statements(parts),
        parts.stream().flatMap(part -> part.rows().values().stream()).mapToLong(n -> n).sum(),
        parts.stream().mapToLong(PartFile::duplicates).sum(),
        parts.stream().mapToLong(PartFile::conflicts).sum(),
        accounting.rejections(),
        fields,
        accounting.collections());
  }

  private static Map<String, Long> statements(List<PartFile> parts) {
    Map<String, Long> statements = new LinkedHashMap<>();
    for (StatementType type : StatementType.values()) {
      // A part holds statements of one type.
      statements.put(
          type.code(),
          parts.stream()
              .filter(part -> part.rows().containsKey(type.ordinal()))
              .mapToLong(PartFile::lines)
              .sum());
    }
    statements.put("total", parts.stream().mapToLong(PartFile::lines).sum());
    return statements;
  }

  private Manifest.Part part(PartFile part) {
    return new Manifest.Part(
        layout.key(layout.part(part.file().name())),
        part.bytes(),
        part.lines(),
        part.sha256(),
        part.contentSha256());
  }
}
