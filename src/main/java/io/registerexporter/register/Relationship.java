package io.registerexporter.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.types.ObjectId;

/**
 * A document of {@code relationships}: the source holds the interests in the target.
 *
 * @param id {@code _id}, a sub-document
 * @param sourceId {@code source_id}, an entity
 * @param targetId {@code target_id}, an entity
 * @param updatedAt {@code updated_at}, a part of the statement id
 * @param interests {@code interests}, in their order
 * @param isIndirect {@code is_indirect}: whether they are held through others
 * @param dates the dates that the register gives as text
 * @param provenance {@code provenance}, where there are no raw data provenances
 */
public record Relationship(
    DocumentId id,
    ObjectId sourceId,
    ObjectId targetId,
    Optional<Instant> updatedAt,
    List<StoredInterest> interests,
    Optional<Boolean> isIndirect,
    Dates dates,
    Optional<EmbeddedProvenance> provenance) {

  /**
   * ISO 8601 dates of any precision: {@code sample_date}, {@code started_date}, {@code ended_date}.
   */
  public record Dates(
      Optional<String> sampleDate, Optional<String> startedDate, Optional<String> endedDate) {}

  /**
   * Where the relationship was read: {@code source_name}, {@code source_url}, {@code retrieved_at}.
   */
  public record EmbeddedProvenance(
      Optional<String> sourceName, Optional<String> sourceUrl, Optional<Instant> retrievedAt) {}

  public static Reading<Relationship> read(BsonDocument document) {
    DocumentFields fields = DocumentFields.of(RegisterCollection.RELATIONSHIPS, document);
    return fields.read(() -> read(fields));
  }

  private static Optional<Relationship> read(DocumentFields fields) {
    Optional<DocumentId> id = fields.requiredDocumentId();
    Optional<ObjectId> source = fields.requiredEnd("source_id");
    Optional<ObjectId> target = fields.requiredEnd("target_id");
    Optional<Instant> updatedAt =
        fields.timeOrRejectIn01("updated_at", FindingCode.UPDATE_TIME_UNREADABLE);
    if (id.isEmpty() || source.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Relationship(
            id.get(),
            source.get(),
            target.get(),
            updatedAt,
            StoredInterest.list(fields),
            fields.later().bool("is_indirect", FindingCode.FIELD_TYPE),
            new Dates(
                fields.text("sample_date"), fields.text("started_date"), fields.text("ended_date")),
            fields.object("provenance").map(Relationship::provenance)));
  }

  private static EmbeddedProvenance provenance(Fields fields) {
    return new EmbeddedProvenance(
        fields.text("source_name"), fields.text("source_url"), fields.time("retrieved_at"));
  }
}
