package io.registerexporter.register;

import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;

/**
 * A document of {@code imports}: one reading of a data source.
 *
 * @param id {@code _id}
 * @param dataSourceId {@code data_source_id}
 * @param createdAt {@code created_at}
 * @param updatedAt {@code updated_at}
 */
public record Import(
    DocumentId id,
    Optional<DocumentId> dataSourceId,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt) {

  public static Reading<Import> read(BsonDocument document) {
    DocumentFields fields = DocumentFields.of(RegisterCollection.IMPORTS, document);
    return fields.read(
        () ->
            fields
                .requiredAnyId()
                .map(
                    id ->
                        new Import(
                            id,
                            fields.reference("data_source_id"),
                            fields.timeInRange("created_at"),
                            fields.time("updated_at"))));
  }
}
