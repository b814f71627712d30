package io.registerexporter.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.types.ObjectId;

/**
 * A document of {@code entities}: a company, a person, or something of unknown type.
 *
 * @param id {@code _id}
 * @param type {@code type}
 * @param name {@code name}, as stored
 * @param address {@code address}, as stored
 * @param identifiers {@code identifiers}, in their order
 * @param incorporation where and when the entity exists in law
 * @param personalDetails what is known of a natural person
 * @param history when the document changed, and what it was merged into
 */
public record Entity(
    ObjectId id,
    EntityType type,
    Optional<String> name,
    Optional<String> address,
    List<StoredIdentifier> identifiers,
    Incorporation incorporation,
    PersonalDetails personalDetails,
    History history) {

  /**
   * @param companyType {@code company_type}: the legal form, in the words of its register
   * @param jurisdictionCode {@code jurisdiction_code}: a country, or country and subdivision joined
   *     with {@code _}
   * @param incorporationDate {@code incorporation_date}, UTC
   * @param dissolutionDate {@code dissolution_date}, UTC
   */
  public record Incorporation(
      Optional<String> companyType,
      Optional<String> jurisdictionCode,
      Optional<Instant> incorporationDate,
      Optional<Instant> dissolutionDate) {}

  /**
   * @param nationality {@code nationality}, alpha-2 code of a country
   * @param countryOfResidence {@code country_of_residence}, code or name of a country
   * @param dob {@code dob}, an ISO 8601 date of any precision
   */
  public record PersonalDetails(
      Optional<String> nationality, Optional<String> countryOfResidence, Optional<String> dob) {}

  /**
   * @param selfUpdatedAt {@code self_updated_at}, a part of the statement id
   * @param updatedAt {@code updated_at}, which decides between two documents of one {@code _id}
   * @param masterEntityId {@code master_entity_id}: the entity that this one was merged into
   */
  public record History(
      Optional<Instant> selfUpdatedAt,
      Optional<Instant> updatedAt,
      Optional<ObjectId> masterEntityId) {}

  public static Reading<Entity> read(BsonDocument document) {
    DocumentFields fields = DocumentFields.of(RegisterCollection.ENTITIES, document);
    return fields.read(() -> read(fields));
  }

  private static Optional<Entity> read(DocumentFields fields) {
    Optional<ObjectId> id = fields.requiredObjectIdId();
    EntityType type = EntityType.of(fields.textOrRejectIn01("type", FindingCode.TYPE_NOT_TEXT));
    History history =
        new History(
            fields.timeOrRejectIn01("self_updated_at", FindingCode.UPDATE_TIME_UNREADABLE),
            fields.time("updated_at"),
            fields.objectId("master_entity_id"));
    return id.map(
        present ->
            new Entity(
                present,
                type,
                fields.text("name"),
                fields.text("address"),
                StoredIdentifier.list(fields),
                new Incorporation(
                    fields.later().text("company_type"),
                    fields.text("jurisdiction_code"),
                    fields.time("incorporation_date"),
                    fields.time("dissolution_date")),
                new PersonalDetails(
                    fields.text("nationality"),
                    fields.text("country_of_residence"),
                    fields.text("dob")),
                history));
  }
}
