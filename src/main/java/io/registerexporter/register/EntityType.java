package io.registerexporter.register;

import java.util.Optional;

/** The {@code type} of an entity, which decides what it may be in a statement. */
public enum EntityType {
  LEGAL_ENTITY,
  NATURAL_PERSON,
  /** Absent, or any other word. */
  UNKNOWN;

  static EntityType of(Optional<String> type) {
    String text = type.orElse("");
    if (text.equals("legal-entity")) {
      return LEGAL_ENTITY;
    }
    return text.equals("natural-person") ? NATURAL_PERSON : UNKNOWN;
  }
}
