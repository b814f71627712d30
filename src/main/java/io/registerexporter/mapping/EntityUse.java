package io.registerexporter.mapping;

/**
 * What an export needs of one entity, decided by its place among the others.
 *
 * @param statement the statement about it, if any
 * @param unknownOwner true if nothing is known of who owns it: a relationship with an unknown party
 *     has to say so
 */
public record EntityUse(As statement, boolean unknownOwner) {

  /** The kinds of statement that an entity may be given. */
  public enum As {
    NOTHING,
    ENTITY,
    PERSON
  }
}
