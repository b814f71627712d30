package io.registerexporter.register;

import java.util.Arrays;
import java.util.List;

/**
 * The stable codes under which an export tells what it found in the register.
 *
 * <p>A {@link Kind#REJECTION} takes a whole document out of the export; a {@link Kind#FIELD}
 * finding leaves out or corrects one value of a document that is exported.
 */
public enum FindingCode {
  DOCUMENT_UNREADABLE(
      "document-unreadable", Kind.REJECTION, "a line or document that cannot be parsed"),
  DOCUMENT_TOO_LARGE("document-too-large", Kind.REJECTION, "a document over 16 MiB"),
  DUPLICATE_DOCUMENT(
      "duplicate-document", Kind.REJECTION, "another document has this _id and is newer"),
  ID_MISSING("id-missing", Kind.REJECTION, "no _id"),
  ID_TYPE("id-type", Kind.REJECTION, "an _id of a type that the collection cannot have"),
  TYPE_NOT_TEXT("type-not-text", Kind.REJECTION, "type is present but not a string"),
  UPDATE_TIME_UNREADABLE(
      "update-time-unreadable",
      Kind.REJECTION,
      "the update time, a part of statement ids, is not a date"),
  RELATIONSHIP_END_UNREADABLE(
      "relationship-end-unreadable",
      Kind.REJECTION,
      "source_id or target_id is missing, null or not an ObjectId"),
  DANGLING_REFERENCE(
      "dangling-reference",
      Kind.REJECTION,
      "source or target of the relationship is not stored; it counts as not stored itself"),
  PSC_STATEMENT_ENTITY_MISSING(
      "psc-statement-entity-missing",
      Kind.REJECTION,
      "the entity of the PSC statement is not stored"),

  FIELD_TYPE("field-type", Kind.FIELD, "a value of a wrong type, taken as absent"),
  TEXT_LONE_SURROGATE(
      "text-lone-surrogate", Kind.FIELD, "half of a surrogate pair, replaced by U+FFFD"),
  DATE_INVALID("date-invalid", Kind.FIELD, "a text that is not a date, taken as absent"),
  DATE_OUT_OF_RANGE(
      "date-out-of-range", Kind.FIELD, "a date outside the years 0001 to 9999, taken as absent"),
  SHARE_NOT_A_NUMBER(
      "share-not-a-number", Kind.FIELD, "a share that is not a finite number, taken as absent"),
  INTEREST_NOT_READABLE(
      "interest-not-readable", Kind.FIELD, "an interest that is neither text nor object, left out"),
  PROVENANCE_DANGLING(
      "provenance-dangling",
      Kind.FIELD,
      "a provenance whose import or data source is not stored, ignored"),
  PROVENANCE_SEVERAL_SOURCES(
      "provenance-several-sources",
      Kind.FIELD,
      "provenances of several data sources; that of the latest import is printed");

  /** What a finding does to its document. */
  public enum Kind {
    REJECTION,
    FIELD
  }

  private final String code;
  private final Kind kind;
  private final String meaning;

  FindingCode(String code, Kind kind, String meaning) {
    this.code = code;
    this.kind = kind;
    this.meaning = meaning;
  }

  /**
   * @throws IllegalArgumentException if there is no such code
   */
  public static FindingCode of(String code) {
    return Arrays.stream(values())
        .filter(known -> known.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no finding has the code " + code));
  }

  /** The codes of a kind. */
  public static List<String> codes(Kind kind) {
    return Arrays.stream(values()).filter(c -> c.kind == kind).map(FindingCode::code).toList();
  }

  /** The code as it stands in findings and manifests. */
  public String code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }

  /** One sentence for people: what was found, and what is done about it. */
  public String meaning() {
    return meaning;
  }
}
