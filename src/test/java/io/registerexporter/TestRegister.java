package io.registerexporter;

import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.BsonBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.bson.BsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** A register of a few documents, written in any form. */
public final class TestRegister {

  /** The forms that a collection's file may have. */
  public enum Form {
    JSON_LINES(".jsonl"),
    CANONICAL_JSON_LINES(".jsonl"),
    GZIP_JSON_LINES(".jsonl.gz"),
    BSON(".bson"),
    GZIP_BSON(".bson.gz");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }
  }

  private static final JsonWriterSettings CANONICAL =
      JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

  private final Map<RegisterCollection, List<String>> lines =
      new EnumMap<>(RegisterCollection.class);

  public TestRegister() {
    for (RegisterCollection collection : RegisterCollection.values()) {
      lines.put(collection, new ArrayList<>());
    }
  }

  /** Reads a folder of JSON lines. */
  public static TestRegister of(Path folder) {
    TestRegister register = new TestRegister();
    for (RegisterCollection collection : RegisterCollection.values()) {
      Path file = folder.resolve(collection.collectionName() + ".jsonl");
      try {
        register.lines.get(collection).addAll(Files.readAllLines(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return register;
  }

  /** An ObjectId in Extended JSON, told apart by a number. */
  public static String id(long number) {
    return String.format("{\"$oid\":\"%024x\"}", 0x5b0000000000L + number);
  }

  public TestRegister add(RegisterCollection collection, String json) {
    lines.get(collection).add(json);
    return this;
  }

  /**
   * @param more further fields, each after a comma
   */
  public TestRegister entity(long number, String type, String more) {
    return add(
        RegisterCollection.ENTITIES,
        "{\"_id\":%s,\"type\":\"%s\",\"name\":\"Entity %d\"%s}"
            .formatted(id(number), type, number, more));
  }

  public TestRegister company(long number) {
    return entity(number, "legal-entity", "");
  }

  public TestRegister person(long number) {
    return entity(number, "natural-person", "");
  }

  /**
   * @param more further fields, each after a comma
   */
  public TestRegister relationship(long number, long source, long target, String more) {
    return add(
        RegisterCollection.RELATIONSHIPS,
        "{\"_id\":{\"n\":%d},\"source_id\":%s,\"target_id\":%s%s}"
            .formatted(number, id(source), id(target), more));
  }

  public TestRegister relationship(long number, long source, long target) {
    return relationship(number, source, target, "");
  }

  public List<String> lines(RegisterCollection collection) {
    return lines.get(collection);
  }

  public TestRegister shuffled(long seed) {
    TestRegister shuffled = new TestRegister();
    lines.forEach(
        (collection, documents) -> {
          List<String> order = new ArrayList<>(documents);
          Collections.shuffle(order, new Random(seed));
          shuffled.lines.put(collection, order);
        });
    return shuffled;
  }

  /** Writes a file for each collection and returns the folder. */
  public Path write(Path folder, Form form) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<RegisterCollection, List<String>> collection : lines.entrySet()) {
        Path file = folder.resolve(collection.getKey().collectionName() + form.ending);
        try (OutputStream plain = Files.newOutputStream(file);
            OutputStream out = form.ending.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
          for (String line : collection.getValue()) {
            out.write(bytes(line, form));
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path write(Path folder) {
    return write(folder, Form.JSON_LINES);
  }

  private static byte[] bytes(String line, Form form) {
    return switch (form) {
      case JSON_LINES, GZIP_JSON_LINES -> (line + "\n").getBytes(StandardCharsets.UTF_8);
      case CANONICAL_JSON_LINES ->
          (BsonDocument.parse(line).toJson(CANONICAL) + "\n").getBytes(StandardCharsets.UTF_8);
      case BSON, GZIP_BSON -> BsonBytes.of(BsonDocument.parse(line));
    };
  }
}
