package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.register.FindingCode;
import io.registerexporter.sink.Claim;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Inventory;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.PartFile;
import io.registerexporter.store.StoredFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The manifests of an export, one for each volume, put together from what its stages say. */
final class ManifestBuilder {

  private final String exportId;
  private final List<Volume> volumes;
  private final Inventory inventory;
  private final Claim claim;
  private final String finishedAt;

  /**
   * Files of a volume beside its parts.
   *
   * @param finalFile all statements
   * @param others what else there is, by its name in the manifest; the crosswalk is of all volumes
   */
  record Files(StoredFile finalFile, Map<String, StoredFile> others) {}

  /**
   * @param inventory what was written, and from what
   * @param claim under which it is published
   */
  ManifestBuilder(
      String exportId, List<Volume> volumes, Inventory inventory, Claim claim, String finishedAt) {
    this.exportId = exportId;
    this.volumes = volumes;
    this.inventory = inventory;
    this.claim = claim;
    this.finishedAt = finishedAt;
  }

  Manifest published(
      Volume volume, Accounting accounting, Manifest.Statistics statistics, Files files) {
    BodsVersion version = volume.rules().version();
    Inventory.Origin origin = inventory.origin();
    List<PartFile> parts = inventory.files(VersionParts.statements(version));
    ExportLayout layout = volume.layout();
    return new Manifest(
        exportId,
        claim.owner(),
        Manifest.PUBLISHED,
        version.label(),
        origin.publicationDate(),
        claim.startedAt(),
        finishedAt,
        origin.tool(),
        inventory.compressor(),
        origin.configuration(),
        origin.source(),
        counts(accounting, parts, Parts.findings(inventory, version)),
        statistics,
        parts(layout, parts),
        new Manifest.Final(
            layout.key(layout.finalFile()),
            files.finalFile().bytes(),
            Parts.lines(parts),
            Manifest.FileChecksum.of(files.finalFile().checksum()),
            files.finalFile().sha256().orElse(null)),
        others(layout, files.others(), Parts.lines(parts)),
        volumes.stream().map(ManifestBuilder::volume).toList());
  }

  private Map<String, Manifest.File> others(
      ExportLayout layout, Map<String, StoredFile> files, long statements) {
    Map<String, Long> lines =
        Map.of(
            Manifest.ARRAY,
            statements,
            Manifest.CROSSWALK,
            Parts.lines(inventory.files(Parts.CROSSWALK)));
    Map<String, Manifest.File> others = new LinkedHashMap<>();
    files.forEach(
        (name, file) -> others.put(name, file(layout, file, lines.getOrDefault(name, 0L))));
    return others;
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
