package io.registerexporter.bods;

import java.util.List;
import java.util.Optional;

/**
 * Identifies and describes an entity.
 *
 * @param identity what it is known by
 * @param kind what kind of entity it is
 * @param name the entity's name; 0.1 prints it also when empty
 * @param jurisdiction where it was formed
 * @param identifiers in the order of printing
 * @param lifetime since when and until when it exists
 * @param address its registered address
 * @param source where the register has it from
 */
public record EntityStatement(
    Identity identity,
    EntityKind kind,
    Optional<String> name,
    Optional<Jurisdiction> jurisdiction,
    List<Identifier> identifiers,
    Lifetime lifetime,
    Optional<String> address,
    Optional<Source> source)
    implements Statement {

  @Override
  public StatementType type() {
    return StatementType.ENTITY;
  }
}
