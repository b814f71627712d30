package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.BodsVersion;
import java.util.Optional;

/** How statements of a version say what they are, and what they refer to. */
interface StatementForm {

  /** What should be the id, for people. */
  JsonNode id(JsonNode statement);

  /** Whether the id is in the form of this register's ids. */
  boolean hasId(JsonNode statement);

  /** Type and hash; empty if the statement has no such id or is of no known type. */
  Optional<StatementKey> key(JsonNode statement);

  /**
   * @param key the statement's key
   */
  IdsOfLine ids(JsonNode statement, StatementKey key);

  /** What is said of the entity, the person or the relationship. */
  JsonNode details(JsonNode statement);

  /** The jurisdiction in the details of an entity. */
  JsonNode jurisdiction(JsonNode details);

  static StatementForm of(BodsVersion version) {
    return switch (version) {
      case V0_1, V0_2 -> new NumberedStatements();
      case V0_4 -> new RecordStatements();
    };
  }
}
