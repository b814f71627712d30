package io.registerexporter.register;

import java.util.Optional;

/** The {@code type} of an entity, which decides what it may be in a statement. */
public enum EntityType {
  LEGAL_ENTITY("legal-entity"),
  NATURAL_PERSON("natural-person"),
  /** Absent, or any other word. */
  UNKNOWN("");

  private final String stored;

  EntityType(String stored) {
    this.stored = stored;
  }

  static EntityType of(Optional<String> type) {
    for (EntityType known : values()) {
      if (type.isPresent() && type.get().equals(known.stored) && known != UNKNOWN) {
        return known;
      }
    }
    return UNKNOWN;
  }
}
