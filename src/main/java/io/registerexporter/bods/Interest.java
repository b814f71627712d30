package io.registerexporter.bods;

import java.util.Optional;

/**
 * An interest held in an entity.
 *
 * @param type what it is; 0.1 leaves it out if the register does
 * @param storedCode the code as it is stored, if it was one of the standard's
 * @param details the wording it was declared in
 * @param share how much of it
 */
public record Interest(
    Optional<InterestType> type,
    Optional<String> storedCode,
    Optional<String> details,
    Optional<Share> share) {

  /** An interest of which nothing but its type is said. */
  public static Interest of(InterestType.Code type) {
    return new Interest(Optional.of(type), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
