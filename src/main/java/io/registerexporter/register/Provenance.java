package io.registerexporter.register;

import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;

/**
 * A document of {@code raw_data_provenances}: an import in which a document of the register was
 * found.
 *
 * @param id {@code _id}
 * @param ownerType {@code entity_or_relationship_type}: {@code Relationship}, {@code Statement} or
 *     {@code Entity}
 * @param ownerId {@code entity_or_relationship_id}: the {@code _id} of that document
 * @param importId {@code import_id}
 * @param updatedAt {@code updated_at}
 */
public record Provenance(
    DocumentId id,
    Optional<String> ownerType,
    Optional<DocumentId> ownerId,
    Optional<DocumentId> importId,
    Optional<Instant> updatedAt) {

  public static Reading<Provenance> read(BsonDocument document) {
    DocumentFields fields = DocumentFields.of(RegisterCollection.RAW_DATA_PROVENANCES, document);
    return fields.read(
        () ->
            fields
                .requiredAnyId()
                .map(
                    id ->
                        new Provenance(
                            id,
                            fields.text("entity_or_relationship_type"),
                            fields.reference("entity_or_relationship_id"),
                            fields.reference("import_id"),
                            fields.time("updated_at"))));
  }
}
