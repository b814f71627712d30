package io.registerexporter.bods;

import java.util.Optional;

/**
 * What kind of entity it is.
 *
 * @param type by the standard's entityType codelist
 * @param subtype by its entitySubtype codelist
 * @param details the register's own word for it
 * @param unspecified why it is not known whether it is an entity at all
 */
public record EntityKind(
    Type type,
    Optional<Subtype> subtype,
    Optional<String> details,
    Optional<Unspecified> unspecified) {

  /** The standard's entityType codelist. */
  public enum Type {
    REGISTERED_ENTITY,
    LEGAL_ENTITY,
    ARRANGEMENT,
    STATE,
    STATE_BODY,
    UNKNOWN_ENTITY
  }

  /** The standard's entitySubtype codelist. */
  public enum Subtype {
    TRUST,
    GOVERNMENT_DEPARTMENT,
    STATE_AGENCY,
    OTHER
  }

  /** A registered entity of which nothing more is said. */
  public static EntityKind registered() {
    return new EntityKind(
        Type.REGISTERED_ENTITY, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isTrust() {
    return subtype.equals(Optional.of(Subtype.TRUST));
  }
}
