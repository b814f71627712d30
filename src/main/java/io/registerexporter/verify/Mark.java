package io.registerexporter.verify;

import io.registerexporter.bods.StatementType;

/** In which role an id occurs in an export. */
enum Mark {
  ENTITY,
  PERSON,
  OWNERSHIP_OR_CONTROL,
  REFERRED_TO_AS_ENTITY,
  REFERRED_TO_AS_PERSON;

  /** The mark of a statement's own id. */
  static Mark of(StatementType type) {
    return switch (type) {
      case ENTITY -> ENTITY;
      case PERSON -> PERSON;
      case OWNERSHIP_OR_CONTROL -> OWNERSHIP_OR_CONTROL;
    };
  }
}
