package io.registerexporter.generate.population;

import java.io.IOException;
import java.util.List;
import org.bson.BsonWriter;
import org.bson.types.ObjectId;

/**
 * The data sources of every generated register, and the imports of each: the same for all sizes and
 * seeds.
 */
public final class Imports {

  /** Imports of each data source. */
  static final int PER_SOURCE = 6;

  private static final long FIRST_IMPORT = 1_499_508_037_411L;
  private static final long BETWEEN_IMPORTS = 11_234_567_890L;
  private static final long BETWEEN_SOURCES = 86_399_123L;

  private Imports() {}

  /**
   * The {@code _id} of an import of a data source with a name; a higher number is a later one.
   *
   * @param number 0 to 5
   * @throws IllegalArgumentException if no data source has the name
   */
  public static ObjectId id(String sourceName, int number) {
    for (Origin origin : Origin.values()) {
      if (origin.sourceName().equals(sourceName)) {
        return id(origin, number);
      }
    }
    throw new IllegalArgumentException("no data source is named " + sourceName);
  }

  static ObjectId id(Origin origin, int number) {
    return Ids.of(
        createdAt(origin, number) / 1_000,
        Ids.Series.IMPORT,
        origin.ordinal() * PER_SOURCE + number);
  }

  private static ObjectId sourceId(Origin origin) {
    return Ids.of(FIRST_IMPORT / 1_000, Ids.Series.DATA_SOURCE, origin.ordinal());
  }

  private static long createdAt(Origin origin, int number) {
    return FIRST_IMPORT + number * BETWEEN_IMPORTS + origin.ordinal() * BETWEEN_SOURCES;
  }

  static void addImports(DocumentSink sink) throws IOException {
    for (Origin origin : Origin.values()) {
      for (int i = 0; i < PER_SOURCE; i++) {
        int number = i;
        sink.add(writer -> writeImport(writer, origin, number));
      }
    }
  }

  static void addDataSources(DocumentSink sink) throws IOException {
    for (Origin origin : Origin.values()) {
      sink.add(writer -> writeDataSource(writer, origin));
    }
  }

  private static void writeImport(BsonWriter writer, Origin origin, int number) {
    writer.writeStartDocument();
    writer.writeObjectId("_id", id(origin, number));
    writer.writeObjectId("data_source_id", sourceId(origin));
    writer.writeDateTime("created_at", createdAt(origin, number));
    writer.writeDateTime("updated_at", createdAt(origin, number) + BETWEEN_SOURCES);
    writer.writeEndDocument();
  }

  private static void writeDataSource(BsonWriter writer, Origin origin) {
    writer.writeStartDocument();
    writer.writeObjectId("_id", sourceId(origin));
    writeTexts(writer, "_slugs", List.of(origin.slug()));
    writeTexts(writer, "current_statistic_types", List.of());
    writeTexts(writer, "types", origin.types());
    writer.writeString("name", origin.sourceName());
    writer.writeString("url", origin.url());
    writer.writeString("document_id", origin.documentId());
    writer.writeDateTime("created_at", FIRST_IMPORT);
    writer.writeDateTime("updated_at", createdAt(origin, PER_SOURCE));
    writer.writeEndDocument();
  }

  private static void writeTexts(BsonWriter writer, String name, List<String> texts) {
    writer.writeStartArray(name);
    texts.forEach(writer::writeString);
    writer.writeEndArray();
  }
}
