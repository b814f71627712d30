package io.registerexporter.register;

import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.types.ObjectId;

/**
 * A document of {@code statements}: what a company said about persons with significant control
 * (PSC) instead of naming one.
 *
 * @param id {@code _id}, a sub-document
 * @param type {@code type}, such as {@code psc-exists-but-not-identified}
 * @param date {@code date}, UTC
 * @param entityId {@code entity_id}, the company
 * @param endedDate {@code ended_date}, an ISO 8601 date of any precision
 * @param updatedAt {@code updated_at}, a part of the unknown person's statement id
 */
public record PscStatement(
    DocumentId id,
    Optional<String> type,
    Optional<Instant> date,
    Optional<ObjectId> entityId,
    Optional<String> endedDate,
    Optional<Instant> updatedAt) {

  public static Reading<PscStatement> read(BsonDocument document) {
    DocumentFields fields = DocumentFields.of(RegisterCollection.STATEMENTS, document);
    return fields.read(() -> read(fields));
  }

  private static Optional<PscStatement> read(DocumentFields fields) {
    Optional<DocumentId> id = fields.requiredDocumentId();
    Optional<String> type = fields.textOrRejectIn01("type", FindingCode.TYPE_NOT_TEXT);
    Optional<Instant> updatedAt =
        fields.timeOrRejectIn01("updated_at", FindingCode.UPDATE_TIME_UNREADABLE);
    return id.map(
        present ->
            new PscStatement(
                present,
                type,
                fields.time("date"),
                fields.objectId("entity_id"),
                fields.later().text("ended_date"),
                updatedAt));
  }
}
