package io.registerexporter.verify;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.verify.json.Value;
import java.util.Optional;

/** How statements of a version say what they are, and what they refer to. */
interface StatementForm {

  /** What should be the id, for people. */
  Value id(Value statement);

  /** Whether the id is in the form of this register's ids. */
  boolean hasId(Value statement);

  /** Type and hash; empty if the statement has no such id or is of no known type. */
  Optional<StatementKey> key(Value statement);

  /**
   * @param key the statement's key
   */
  IdsOfLine ids(Value statement, StatementKey key);

  /** What is said of the entity, the person or the relationship. */
  Value details(Value statement);

  /** The jurisdiction in the details of an entity. */
  Value jurisdiction(Value details);

  static StatementForm of(BodsVersion version) {
    return switch (version) {
      case V0_1, V0_2 -> new NumberedStatements();
      case V0_4 -> new RecordStatements();
    };
  }
}
