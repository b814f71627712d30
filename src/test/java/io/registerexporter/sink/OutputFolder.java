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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;

/** An output folder on the local disk, and what tests look at in it. */
final class OutputFolder {

  static final Compressor COMPRESSOR = Compressor.local(6);

  final Path path;
  final Store store;
  final ExportLayout layout;

  OutputFolder(Path path, String exportId) {
    this.path = path;
    store = Store.of(path.toString(), new Configuration());
    layout = new ExportLayout(path.toString(), exportId);
  }

  /** The paths of all files, relative to the folder, hidden ones too. */
  List<String> files() {
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
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

  /** The manifest of an export of nothing. */
  static Manifest manifest(ExportLayout layout, String finishedAt) {
    return new Manifest(
        layout.exportId(),
        Manifest.PUBLISHED,
        "0.1",
        "2026-01-31",
        "2026-01-31T23:30:00Z",
        finishedAt,
        new Manifest.Tool("register-exporter", "1", "none"),
        COMPRESSOR,
        new Manifest.Configuration(Map.of("baseUrl", "https://register.example"), "00"),
        new Manifest.Source("dump", "files", "dump", Map.of()),
        new Manifest.Counts(Map.of("total", 0L), 0, 0, 0, Map.of(), Map.of(), Map.of()),
        new Manifest.Statistics(Map.of(), Map.of(), 0, Map.of(), Map.of()),
        List.of(),
        new Manifest.Final(
            layout.key(layout.finalFile()), 20, 0, Manifest.FileChecksum.of(Checksum.EMPTY), "00"),
        Map.of(),
        List.of(
            new Manifest.Volume(
                "0.1", layout.key(layout.manifest()), layout.key(layout.finalFile()))));
  }
}
