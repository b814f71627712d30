package io.registerexporter.verify;

import io.registerexporter.bods.StatementType;
import java.util.Arrays;
import java.util.List;

/** As what an id occurs in a line of an export; several at once are bits of one number. */
enum Mark {
  /** The id of the statement itself; in 0.4 of its record. */
  ENTITY,
  PERSON,
  RELATIONSHIP,

  /** 0.4: the id of the statement, beside that of its record. */
  STATEMENT,

  /** What the statement says of what it is about. */
  TRUST,
  NOMINATION,
  COMPONENT,
  NEW,
  CLOSED,

  /** How a relationship refers to the id. */
  SUBJECT,
  PARTY,
  PARTY_AS_ENTITY,
  PARTY_AS_PERSON,
  COMPONENT_OF,

  /** What the relationship wants of what it refers to. */
  NEEDS_TRUST,
  NEEDS_NOMINATION,
  NEEDS_PERSON,

  DECLARATION_SUBJECT;

  /** The marks of a statement's own id. */
  static final List<Mark> TYPES = List.of(ENTITY, PERSON, RELATIONSHIP);

  private static final int STATEMENTS = bits(ENTITY, PERSON, RELATIONSHIP);

  int bit() {
    return 1 << ordinal();
  }

  /** The marks as one number. */
  static int bits(Mark... marks) {
    return Arrays.stream(marks).mapToInt(Mark::bit).reduce(0, (a, b) -> a | b);
  }

  boolean isIn(int bits) {
    return (bits & bit()) != 0;
  }

  /** Whether there is the mark of a statement's own id. */
  static boolean isStatement(int bits) {
    return (bits & STATEMENTS) != 0;
  }

  /** How many of the marks are those of a statement's own id. */
  static int types(int bits) {
    return Integer.bitCount(bits & STATEMENTS);
  }

  /** The mark of a statement's own id. */
  static Mark of(StatementType type) {
    return switch (type) {
      case ENTITY -> ENTITY;
      case PERSON -> PERSON;
      case OWNERSHIP_OR_CONTROL -> RELATIONSHIP;
    };
  }
}
