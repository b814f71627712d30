package io.registerexporter.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.config.ExportConfig;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Claim;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.PartFile;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.store.StoredFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** The manifests of an export, one for each volume, put together from what its stages say. */
final class ManifestBuilder {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExportConfig config;
  private final Manifest.Tool tool;
  private final List<Volume> volumes;
  private final Run run;

  /**
   * Files of a volume beside its parts.
   *
   * @param finalFile all statements
   * @param array the same as a JSON array
   * @param attribution where they come from
   * @param crosswalk which statements of several versions are about the same
   */
  record Files(
      StoredFile finalFile,
      Optional<StoredFile> array,
      StoredFile attribution,
      Optional<StoredFile> crosswalk) {}

  /** What all manifests of an export say. */
  record Run(
      Claim claim,
      String finishedAt,
      RegisterSource source,
      FirstReading reading,
      Inventory inventory) {}

  ManifestBuilder(ExportConfig config, Manifest.Tool tool, List<Volume> volumes, Run run) {
    this.config = config;
    this.tool = tool;
    this.volumes = volumes;
    this.run = run;
  }

  Manifest published(
      Volume volume, Accounting accounting, Manifest.Statistics statistics, Files files) {
    BodsVersion version = volume.rules().version();
    Inventory inventory = run.inventory();
    RegisterSource source = run.source();
    List<PartFile> parts = inventory.files(VersionParts.statements(version));
    long lines = Parts.lines(parts);
    ExportLayout layout = volume.layout();
    Map<String, Manifest.File> others = new LinkedHashMap<>();
    others.put(Manifest.ATTRIBUTION, file(layout, files.attribution(), 0));
    files.array().ifPresent(array -> others.put(Manifest.ARRAY, file(layout, array, lines)));
    files
        .crosswalk()
        .ifPresent(
            file ->
                others.put(
                    Manifest.CROSSWALK,
                    file(layout, file, Parts.lines(inventory.files(Parts.CROSSWALK)))));
    return new Manifest(
        config.exportId(),
        Manifest.PUBLISHED,
        version.label(),
        run.claim().publicationDate(),
        run.claim().startedAt(),
        run.finishedAt(),
        tool,
        inventory.compressor(),
        configuration(),
        new Manifest.Source(
            source.label(),
            source.kind(),
            source.consistency().label(),
            collections(source, run.reading())),
        counts(accounting, parts, Parts.findings(inventory, version)),
        statistics,
        parts(layout, parts),
        new Manifest.Final(
            layout.key(layout.finalFile()),
            files.finalFile().bytes(),
            lines,
            Manifest.FileChecksum.of(files.finalFile().checksum()),
            files.finalFile().sha256().orElse(null)),
        others,
        volumes.stream().map(ManifestBuilder::volume).toList());
  }

  private static Manifest.Volume volume(Volume volume) {
    ExportLayout layout = volume.layout();
    return new Manifest.Volume(
        volume.rules().version().label(),
        layout.key(layout.manifest()),
        layout.key(layout.finalFile()));
  }

  private static Manifest.File file(ExportLayout layout, StoredFile file, long lines) {
    return new Manifest.File(
        layout.key(file.path()), file.bytes(), lines, Manifest.FileChecksum.of(file.checksum()));
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
      RegisterSource source, FirstReading reading) {
    Map<String, Manifest.CollectionRead> collections = new LinkedHashMap<>();
    for (RegisterCollection collection : RegisterCollection.values()) {
      collections.put(
          collection.collectionName(),
          new Manifest.CollectionRead(
              reading.scan().documents(collection),
              source.readAt(collection).orElse(reading.readAt())));
    }
    return collections;
  }

  private static Manifest.Counts counts(
      Accounting accounting, List<PartFile> parts, Map<FindingCode, Long> findings) {
    Map<String, Long> fields = new TreeMap<>();
    findings.forEach(
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

  /** Number of statements by type, and as {@code total}. */
  static Map<String, Long> statements(List<PartFile> parts) {
    Map<String, Long> statements = new LinkedHashMap<>();
    Parts.statements(parts).forEach((type, count) -> statements.put(type.code(), count));
    statements.put("total", parts.stream().mapToLong(PartFile::lines).sum());
    return statements;
  }

  /** The parts as the manifest will list them. */
  static List<Manifest.Part> parts(ExportLayout layout, List<PartFile> parts) {
    return parts.stream().map(part -> part(layout, part)).toList();
  }

  private static Manifest.Part part(ExportLayout layout, PartFile part) {
    return new Manifest.Part(
        layout.key(layout.part(part.file().name())),
        part.bytes(),
        part.lines(),
        part.sha256(),
        part.contentSha256());
  }
}
