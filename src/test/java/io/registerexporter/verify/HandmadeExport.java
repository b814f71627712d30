package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementId;
import io.registerexporter.bods.StatementType;
import io.registerexporter.sink.Compressor;
import io.registerexporter.sink.ExportLayout;
import io.registerexporter.sink.Latest;
import io.registerexporter.sink.Manifest;
import io.registerexporter.store.Checksum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/**
 * A small export, written without the code that writes exports. What is changed before {@link
 * #write} is hashed and counted like all else; files can be damaged afterwards.
 */
final class HandmadeExport {

  static final String ID = "handmade";

  static final StatementId COMPANY = StatementId.ofHash(1_000_000_001L);
  static final StatementId SUBSIDIARY = StatementId.ofHash(1_000_000_002L);
  static final StatementId PERSON = StatementId.ofHash(5_000_000_000L);

  /** The greatest unsigned number, and as a signed one the least but one. */
  static final StatementId LAST_PERSON = StatementId.ofHash(-1L);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Bytes of each part before compression; changes count if made before {@link #write}. */
  final List<byte[]> contents = new ArrayList<>();

  private final Path output;
  private final ExportLayout layout;
  private final BodsVersion version;

  /** An export in a version, without parts yet. */
  HandmadeExport(Path output, BodsVersion version) {
    this.output = output;
    this.layout = new ExportLayout(output.toString(), ID);
    this.version = version;
  }

  /** An export in 0.1 of a few statements. */
  HandmadeExport(Path output) {
    this(output, BodsVersion.V0_1);
    part(entity(COMPANY), entity(SUBSIDIARY));
    part(person(PERSON), person(LAST_PERSON));
    part(
        ownership(1_111_111_111L, COMPANY, "describedByPersonStatement", PERSON),
        ownership(1_222_222_222L, SUBSIDIARY, "describedByEntityStatement", COMPANY));
    part(ownership(-2L, SUBSIDIARY, "describedByPersonStatement", LAST_PERSON));
  }

  ExportLayout layout() {
    return layout;
  }

  /** Adds a part of these lines. */
  void part(String... lines) {
    contents.add(bytes(lines));
  }

  /** Replaces the lines of a part. */
  void replace(int part, String... lines) {
    contents.set(part, bytes(lines));
  }

  /** Writes parts, final file, manifest and latest. */
  HandmadeExport write() throws IOException {
    write(parts());
    return this;
  }

  /** Writes an export of these parts. */
  void write(List<byte[]> parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<Manifest.Part> listed = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String path = layout.part(ExportLayout.partName(i));
      put(path, parts.get(i));
      all.writeBytes(parts.get(i));
      listed.add(
          new Manifest.Part(
              layout.key(path),
              parts.get(i).length,
              lines(contents.get(i)),
              sha256(parts.get(i)),
              sha256(contents.get(i))));
    }
    if (parts.isEmpty()) {
      all.writeBytes(gzip(new byte[0]));
    }
    put(layout.finalFile(), all.toByteArray());
    put(layout.manifest(), JSON.writeValueAsBytes(manifest(listed, all.toByteArray())));
    put(layout.latest(), JSON.writeValueAsBytes(latest()));
  }

  /** The manifest that was written. */
  Manifest manifest() throws IOException {
    return JSON.readValue(Path.of(layout.manifest()).toFile(), Manifest.class);
  }

  /** Changes the manifest that was written. */
  void editManifest(Consumer<ObjectNode> change) throws IOException {
    Path file = Path.of(layout.manifest());
    JsonNode manifest = JSON.readTree(file.toFile());
    change.accept((ObjectNode) manifest);
    Files.write(file, JSON.writeValueAsBytes(manifest));
  }

  Path part(int number) {
    return Path.of(layout.part(ExportLayout.partName(number)));
  }

  Path finalFile() {
    return Path.of(layout.finalFile());
  }

  static String entity(StatementId id) {
    return "{\"statementID\":\""
        + id.text()
        + "\",\"statementType\":\"entityStatement\",\"entityType\":\"registeredEntity\"}";
  }

  static String person(StatementId id) {
    return "{\"statementID\":\""
        + id.text()
        + "\",\"statementType\":\"personStatement\",\"personType\":\"knownPerson\","
        + "\"names\":[{\"type\":\"individual\",\"fullName\":\"Ærøskøbing\"}]}";
  }

  static String ownership(long hash, StatementId subject, String role, StatementId party) {
    return ownership(hash, subject, "{\"" + role + "\":\"" + party.text() + "\"}");
  }

  static String ownership(long hash, StatementId subject, String party) {
    return "{\"statementID\":\""
        + StatementId.ofHash(hash).text()
        + "\",\"statementType\":\"ownershipOrControlStatement\","
        + "\"subject\":{\"describedByEntityStatement\":\""
        + subject.text()
        + "\"},\"interestedParty\":"
        + party
        + ",\"interests\":[]}";
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(content);
    }
    return compressed.toByteArray();
  }

  /** The parts as they would be written. */
  List<byte[]> parts() throws IOException {
    List<byte[]> parts = new ArrayList<>();
    for (byte[] content : contents) {
      parts.add(gzip(content));
    }
    return parts;
  }

  static void alter(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }

  static byte[] joined(byte[]... pieces) {
    int length = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  private Manifest manifest(List<Manifest.Part> parts, byte[] finalFile) {
    Map<String, Long> statements = statements();
    long total = statements.get("total");
    return new Manifest(
        ID,
        "run",
        Manifest.PUBLISHED,
        version.label(),
        "2026-01-31",
        "2026-01-31T10:00:00Z",
        "2026-01-31T10:05:00Z",
        new Manifest.Tool("test", "0", "none"),
        new Compressor("java.util.zip", "test", 6),
        new Manifest.Configuration(Map.of(), "0"),
        new Manifest.Source("a test", "files", "dump", Map.of()),
        new Manifest.Counts(
            statements,
            total + 3,
            2,
            1,
            Map.of("id-missing", 1L),
            Map.of("date-invalid", 4L),
            Map.of(
                "entities", new Manifest.Documents(10, 6, Map.of("merged", 3L), 1),
                "relationships", new Manifest.Documents(3, 3, Map.of(), 0))),
        new Manifest.Statistics(Map.of(), Map.of(), 0, Map.of(), Map.of()),
        parts,
        new Manifest.Final(
            layout.key(layout.finalFile()),
            finalFile.length,
            total,
            Manifest.FileChecksum.of(checksum(finalFile)),
            sha256(finalFile)),
        Map.of(),
        List.of());
  }

  static Checksum checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return new Checksum((int) crc.getValue());
  }

  private Latest latest() {
    return new Latest(
        ID,
        version.label(),
        "2026-01-31",
        "2026-01-31T10:00:00Z",
        "2026-01-31T10:05:00Z",
        layout.key(layout.manifest()),
        layout.key(layout.finalFile()),
        List.of(),
        null);
  }

  private Map<String, Long> statements() {
    Map<String, Long> statements = new LinkedHashMap<>();
    for (StatementType type : StatementType.values()) {
      String key = HandmadeStatement.typeOf(type, version);
      statements.put(
          type.code(), contents.stream().mapToLong(content -> occurrences(content, key)).sum());
    }
    statements.put("total", contents.stream().mapToLong(HandmadeExport::lines).sum());
    return statements;
  }

  private static long occurrences(byte[] content, String text) {
    return new String(content, StandardCharsets.UTF_8).split(text, -1).length - 1L;
  }

  private static long lines(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return text.lines().count();
  }

  private static byte[] bytes(String... lines) {
    StringBuilder text = new StringBuilder();
    Arrays.stream(lines).forEach(line -> text.append(line).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void put(String path, byte[] bytes) throws IOException {
    Path file = output.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
