package io.registerexporter.mapping;

import io.registerexporter.register.EntityType;
import java.util.Optional;

/**
 * The ids of records: of the things that statements describe, the same for as long as the register
 * holds them.
 *
 * @param namespace what every id begins with
 */
public record RecordIds(String namespace) {

  private static final int HASH_LENGTH = 32;

  /**
   * The record of an entity or known person.
   *
   * @param id hexadecimal {@code _id}
   */
  public String entity(String id, EntityType type) {
    return namespace + (type == EntityType.NATURAL_PERSON ? "-person-" : "-entity-") + id;
  }

  /**
   * The record of the unknown person of a PSC statement.
   *
   * @param company hexadecimal {@code _id} of the company that made it
   * @param statementId JSON text of its {@code _id}
   */
  public String unknownPerson(String company, String statementId) {
    return namespace + "-person-" + company + "-statement-" + hash(statementId);
  }

  /**
   * The record of a relationship: another one as soon as one of its ends is another.
   *
   * @param id JSON text of its {@code _id}
   * @param subject recordId of the subject
   * @param party recordId of the interested party, unless there is none
   */
  public String relationship(String id, String subject, Optional<String> party) {
    return namespace
        + "-relationship-"
        + hash(
            "{\"id\":"
                + id
                + ",\"subject\":\""
                + subject
                + "\",\"interestedParty\":"
                + party.map(record -> '"' + record + '"').orElse("null")
                + "}");
  }

  private static String hash(String text) {
    return Sha256.hex(text).substring(0, HASH_LENGTH);
  }
}
