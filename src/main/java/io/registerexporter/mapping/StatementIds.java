package io.registerexporter.mapping;

import io.registerexporter.bods.StatementId;
import io.registerexporter.register.IdText;
import java.time.Instant;
import java.util.Optional;

/**
 * The statement ids that the register has always published: hashes of what identifies a claim, its
 * last update and its two ends.
 */
public final class StatementIds {

  private static final String SYNTHETIC = "{\"document_id\":\"OpenOwnership Register\",";

  private StatementIds() {}

  /**
   * The statement about an entity or a known person.
   *
   * @param id hexadecimal {@code _id}
   */
  public static StatementId entity(String id, Optional<Instant> selfUpdatedAt) {
    return StatementId.ofHashed(
        "openownership-register/entity/"
            + id
            + "/"
            + selfUpdatedAt.map(IdText::seconds).orElse(""));
  }

  /**
   * The statement about the unknown person of a PSC statement.
   *
   * @param company hexadecimal {@code _id} of the company that made it
   * @param statementId JSON text of its {@code _id}
   * @param updatedAt when it was last updated
   */
  public static StatementId unknownPerson(
      String company, String statementId, Optional<Instant> updatedAt) {
    return entity(company + "-statement-" + Sha256.hex(statementId), updatedAt);
  }

  /**
   * The statement about a relationship.
   *
   * @param id JSON text of its {@code _id}
   * @param source the statement about the party, unless there is none
   * @param target the statement about the subject
   */
  public static StatementId relationship(
      String id, Optional<Instant> updatedAt, Optional<StatementId> source, StatementId target) {
    return StatementId.ofHashed(
        "{\"id\":"
            + id
            + ",\"updated_at\":"
            + updatedAt.map(IdText::time).map(StatementIds::quoted).orElse("null")
            + ",\"source_id\":"
            + source.map(StatementId::text).map(StatementIds::quoted).orElse("null")
            + ",\"target_id\":"
            + quoted(target.text())
            + "}");
  }

  /** JSON text of the id of the relationship that a PSC statement stands for. */
  public static String ofPscStatement(String statementId) {
    return SYNTHETIC + "\"statement_id\":" + statementId + "}";
  }

  /** JSON text of the id of the relationship with nobody known. */
  public static String ofUnknownOwner(String company) {
    return SYNTHETIC + "\"identifier\":\"" + company + "-unknown-relationship\"}";
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
