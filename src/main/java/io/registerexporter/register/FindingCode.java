package io.registerexporter.register;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

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
  RELATIONSHIP_END_MISSING(
      "relationship-end-missing",
      Kind.REJECTION,
      "source or target of the relationship is not stored; it counts as not stored itself"),
  RELATIONSHIP_TARGET_IS_PERSON(
      "relationship-target-is-person",
      Kind.REJECTION,
      "the target of the relationship is a person, and interests are held in entities only"),
  PSC_STATEMENT_ENDED(
      "psc-statement-ended",
      Kind.REJECTION,
      "the PSC statement has ended by the publication date; it counts as not stored"),

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
      "provenances of several data sources; that of the latest import is printed"),

  PSC_STATEMENT_TYPE_UNKNOWN(
      "psc-statement-type-unknown",
      Kind.FIELD,
      "a type of PSC statement that is not known; the reason printed is unknown"),
  ENTITY_TYPE_UNKNOWN(
      "entity-type-unknown",
      Kind.FIELD,
      "neither known to be an entity nor a person, printed as unknownEntity"),
  NAME_MISSING("name-missing", Kind.FIELD, "no name, which is left out"),
  DATE_ROUNDED(
      "date-rounded",
      Kind.FIELD,
      "the first day is printed of a date known to the week, month or year, and annotated"),
  STATEMENT_DATE_IN_FUTURE(
      "statement-date-in-future",
      Kind.FIELD,
      "a statement date after the publication; the next best is printed, in 0.2 none"),
  RETRIEVED_AT_IN_FUTURE(
      "retrieved-at-in-future", Kind.FIELD, "a retrieval after the publication, left out"),
  BIRTH_DATE_IMPLAUSIBLE(
      "birth-date-implausible",
      Kind.FIELD,
      "a birth before 1800 or after the publication, left out"),
  ENTITY_DATES_REVERSED(
      "entity-dates-reversed", Kind.FIELD, "founded after its dissolution; foundingDate left out"),
  INTEREST_DATES_REVERSED(
      "interest-dates-reversed",
      Kind.FIELD,
      "an interest that ends before it starts; startDate left out"),
  COUNTRY_NOT_RECOGNISED(
      "country-not-recognised", Kind.FIELD, "a text that names no country, left out"),
  SUBDIVISION_NOT_RECOGNISED(
      "subdivision-not-recognised",
      Kind.FIELD,
      "a part of a country that is not known; the country is printed"),
  INTEREST_BLANK("interest-blank", Kind.FIELD, "a blank text for an interest, left out"),
  INTEREST_TYPE_MISSING(
      "interest-type-missing", Kind.FIELD, "an interest without type, printed as unknown"),
  INTEREST_TYPE_UNKNOWN(
      "interest-type-unknown",
      Kind.FIELD,
      "an interest of a type that is not known, printed as unknown with its text in details"),
  INTEREST_ROLE_NEEDS_ARRANGEMENT(
      "interest-role-needs-arrangement",
      Kind.FIELD,
      "a role of a trust or nomination in an entity that is none, printed as other influence or"
          + " control with the role in details"),
  INTERESTS_EMPTY(
      "interests-empty", Kind.FIELD, "no interest; one of unknown type carries what holds for it"),
  SHARE_OUT_OF_RANGE("share-out-of-range", Kind.FIELD, "a bound below 0 or above 100, left out"),
  SHARE_MIN_ABOVE_MAX(
      "share-min-above-max", Kind.FIELD, "a least share above the greatest; both left out"),
  SHARE_RANGE_EMPTY(
      "share-range-empty", Kind.FIELD, "a range of shares that holds none; both bounds left out"),
  EXCLUSIVE_FLAG_NOT_BOOLEAN(
      "exclusive-flag-not-boolean", Kind.FIELD, "a flag that is not true or false, taken as false"),
  IDENTIFIER_INCOMPLETE(
      "identifier-incomplete",
      Kind.FIELD,
      "an OpenCorporates address without jurisdiction or number, left out"),
  IDENTIFIER_WITHOUT_ID(
      "identifier-without-id", Kind.FIELD, "an identifier without an id, left out"),
  IDENTIFIER_WITHOUT_SCHEME(
      "identifier-without-scheme",
      Kind.FIELD,
      "an identifier of which it is not said what identifies it, left out"),
  IDENTIFIER_SCHEME_UNKNOWN(
      "identifier-scheme-unknown",
      Kind.FIELD,
      "the code of a list that is not known, left out; its name stays"),
  URI_INVALID("uri-invalid", Kind.FIELD, "an address that is no URI, left out"),
  SOURCE_TYPE_UNKNOWN(
      "source-type-unknown", Kind.FIELD, "a type of source that is not known, left out");

  /** What a finding does to its document. */
  public enum Kind {
    REJECTION,
    FIELD
  }

  /** Documents that are left out on purpose: nothing is wrong with one. */
  private static final Set<FindingCode> ON_PURPOSE = EnumSet.of(PSC_STATEMENT_ENDED);

  /** Relationships that refer to what is not stored, in one selection or another. */
  private static final Set<FindingCode> DANGLING =
      EnumSet.of(DANGLING_REFERENCE, RELATIONSHIP_END_MISSING);

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

  /** True if it says something against its document, rather than that it is left out on purpose. */
  public boolean isFault() {
    return !ON_PURPOSE.contains(this);
  }

  /** True if it says of a relationship that its source or target is not stored. */
  public boolean isDangling() {
    return DANGLING.contains(this);
  }

  /** One sentence for people: what was found, and what is done about it. */
  public String meaning() {
    return meaning;
  }
}
