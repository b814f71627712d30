package io.registerexporter.sink;

import io.registerexporter.store.Checksum;
import io.registerexporter.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;

/** An output folder on the local disk, and what tests look at in it. */
public final class OutputFolder {

  private static final int FINAL_BYTES = 20;

  /** Claims hold for no time. */
  static final Publication.Terms TERMS =
      new Publication.Terms(Optional.empty(), Optional.empty(), Duration.ZERO);

  static final Compressor COMPRESSOR = Compressor.local(6);

  public final Path path;
  public final Store store;
  public final ExportLayout layout;

  public OutputFolder(Path path, String exportId) {
    this.path = path;
    store = Store.of(path.toString(), new Configuration());
    layout = new ExportLayout(path.toString(), exportId);
  }

  /** The paths of all files, relative to the folder, hidden ones too. */
  public List<String> files() {
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".register-exporter.lock"))
          .map(file -> path.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes lines as the part of that number. */
  PartFile part(int number, String lines) throws IOException {
    String name = ExportLayout.partName(number);
    byte[] bytes = gzip(lines);
    Path file = Path.of(layout.part(name));
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return new PartFile(
        new PartPlan.File("statements", name),
        bytes.length,
        lines.lines().count(),
        sha256(bytes),
        checksum(bytes),
        sha256(lines.getBytes(StandardCharsets.UTF_8)),
        Map.of(),
        0,
        0,
        null);
  }

  static byte[] gzip(String lines) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream member = COMPRESSOR.member(compressed)) {
      member.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    return compressed.toByteArray();
  }

  static String gunzip(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Checksum checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return new Checksum((int) crc.getValue());
  }

  static String sha256(byte[] bytes) {
    return DigestUtils.sha256Hex(bytes);
  }

  /** What an inventory of a run says of where its files come from. */
  static Inventory.Origin origin(String run) {
    return new Inventory.Origin(
        run,
        "2026-01-31",
        new Manifest.Tool("register-exporter", "1", "none"),
        new Manifest.Configuration(Map.of("baseUrl", "https://register.example"), "00"),
        "a dump",
        new Manifest.Source("dump", "files", "dump", Map.of()),
        Map.of(
            "CORRECTED",
            new Inventory.Accounts(
                Map.of("entities", new Manifest.Documents(1, 0, Map.of(), 1)),
                Map.of("entities", Map.of("id-missing", 1L)))));
  }

  /**
   * Publishes an export of nothing.
   *
   * @param startedAt when the run begins that makes it
   */
  public void publish(String startedAt) {
    Clock clock = Clock.fixed(Instant.parse(startedAt), ZoneOffset.UTC);
    try (Publication publication = Publication.claim(store, List.of(layout), TERMS, false, clock)) {
      store.createBytes(layout.finalFile(), new byte[FINAL_BYTES]);
      publication.publish(
          List.of(manifest(layout, publication.claim().owner(), startedAt, startedAt)));
      publication.release();
    }
  }

  /** Begins an export and leaves it so; its claim holds for no time. */
  public Publication begin(String startedAt) {
    return begin(startedAt, Duration.ZERO);
  }

  /** Begins an export and leaves it so. */
  public Publication begin(String startedAt, Duration lease) {
    Clock clock = Clock.fixed(Instant.parse(startedAt), ZoneOffset.UTC);
    Publication.Terms terms = new Publication.Terms(Optional.empty(), Optional.empty(), lease);
    return Publication.claim(store, List.of(layout), terms, false, clock);
  }

  /** The manifest of an export of nothing, by a run that is known to nobody. */
  static Manifest manifest(ExportLayout layout, String finishedAt) {
    return manifest(layout, "run", "2026-01-31T23:30:00Z", finishedAt);
  }

  /** The manifest of an export of nothing. */
  static Manifest manifest(ExportLayout layout, String run, String startedAt, String finishedAt) {
    return new Manifest(
        layout.exportId(),
        run,
        Manifest.PUBLISHED,
        "0.1",
        "2026-01-31",
        startedAt,
        finishedAt,
        new Manifest.Tool("register-exporter", "1", "none"),
        COMPRESSOR,
        new Manifest.Configuration(Map.of("baseUrl", "https://register.example"), "00"),
        new Manifest.Source("dump", "files", "dump", Map.of()),
        new Manifest.Counts(Map.of("total", 0L), 0, 0, 0, Map.of(), Map.of(), Map.of()),
        new Manifest.Statistics(Map.of(), Map.of(), 0, Map.of(), Map.of()),
        List.of(),
        new Manifest.Final(
            layout.key(layout.finalFile()),
            FINAL_BYTES,
            0,
            Manifest.FileChecksum.of(Checksum.EMPTY),
            "00"),
        Map.of(),
        List.of(
            new Manifest.Volume(
                "0.1", layout.key(layout.manifest()), layout.key(layout.finalFile()))));
  }
}
