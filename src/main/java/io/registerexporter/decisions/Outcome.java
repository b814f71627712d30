package io.registerexporter.decisions;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import java.util.Optional;

/** What becomes of a document. */
public enum Outcome {
  /** Nothing, so far; no document of an export may be left so. */
  UNDECIDED(""),

  /** Something of it is in the export. */
  USED("used"),

  // Reasons why a sound document is not used.
  MERGED("merged-into-another"),
  PERSON_WITHOUT_RELATIONSHIP("person-without-exported-relationship"),
  TYPE_UNKNOWN("type-unknown"),
  BETWEEN_PERSONS("between-persons"),
  NOT_ON_A_WALK("not-between-a-company-and-a-person"),
  COMPANY_IS_PERSON("company-is-a-person"),
  COMPANY_HAS_RELATIONSHIPS("company-has-relationships"),
  OWNER_NOT_EXPORTED("not-of-an-exported-relationship"),
  IMPORT_NOT_STORED("import-or-data-source-not-stored"),
  NOT_REFERRED_TO("not-referred-to"),

  // Findings that reject a sound document.
  DANGLING_REFERENCE(FindingCode.DANGLING_REFERENCE),
  RELATIONSHIP_END_MISSING(FindingCode.RELATIONSHIP_END_MISSING),
  RELATIONSHIP_TARGET_IS_PERSON(FindingCode.RELATIONSHIP_TARGET_IS_PERSON),
  PSC_STATEMENT_ENTITY_MISSING(FindingCode.PSC_STATEMENT_ENTITY_MISSING),
  PSC_STATEMENT_ENDED(FindingCode.PSC_STATEMENT_ENDED),
  DUPLICATE_DOCUMENT(FindingCode.DUPLICATE_DOCUMENT),

  /** It was no record when it was read first, which has a finding of its own. */
  UNREADABLE("");

  private static final Outcome[] VALUES = values();

  private final String reason;
  private final Optional<FindingCode> rejection;

  Outcome(String reason) {
    this.reason = reason;
    this.rejection = Optional.empty();
  }

  Outcome(FindingCode rejection) {
    this.reason = rejection.code();
    this.rejection = Optional.of(rejection);
  }

  /** Why it is not used, as the accounts name it. */
  public String reason() {
    return reason;
  }

  /** The finding that rejects a document that could be read. */
  public Optional<FindingCode> rejection() {
    return rejection;
  }

  /**
   * Whether a document has to be read again: all that give a statement or are rejected, and of the
   * others those that something is wrong with.
   *
   * @param hasFindings whether a field of it cannot be used
   */
  boolean isReadAgain(RegisterCollection collection, boolean hasFindings) {
    if (this == UNREADABLE || this == UNDECIDED) {
      return false;
    }
    return switch (collection) {
      case ENTITIES, RELATIONSHIPS, STATEMENTS -> this == USED || rejection.isPresent();
      case RAW_DATA_PROVENANCES, IMPORTS, DATA_SOURCES ->
          hasFindings || this == IMPORT_NOT_STORED || this == DUPLICATE_DOCUMENT;
    };
  }

  /** As it stands in a column. */
  byte code() {
    return (byte) ordinal();
  }

  static Outcome of(byte code) {
    return VALUES[code];
  }
}
