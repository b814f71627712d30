package io.registerexporter.verify.rules;

import io.registerexporter.bods.BodsVersion;
import java.util.Set;

/**
 * The stable codes of the rules for BODS 0.2 and 0.4. Codes with underscores are the public
 * validator's own names, spelt as it spells them; codes with hyphens are rules of this project. A
 * rule may hold for a version for which the validator does not check it.
 */
public enum Rule implements Code {
  SCHEMA_VERSION_INCONSISTENT(
      "inconsistent_schema_version_used",
      "publicationDetails names another version of the standard than that of the export, or none",
      In.BOTH),
  SCHEMA_VERSION_UNKNOWN(
      "unknown_schema_version_used",
      "publicationDetails names a version of the standard that there is not",
      In.BOTH),
  STATEMENT_TYPE_UNKNOWN(
      "statement-type-unknown", "a statement is of no type of the standard", In.BOTH),
  KEY_UNKNOWN(
      "key-unknown",
      "a key is not one of this version of the standard: another version's, or mistyped",
      In.BOTH),
  VALUE_EMPTY(
      "value-empty",
      "a value is null, blank or an empty object, or an empty array other than interests",
      In.BOTH),

  STATEMENT_DATE_FUTURE(
      "statement_date_is_future_date", "a statementDate is in the future", In.BOTH),
  PUBLICATION_DATE_FUTURE(
      "statement_publication_date_is_future_date", "a publicationDate is in the future", In.BOTH),
  RETRIEVED_AT_FUTURE(
      "statement_source_retrieved_at_future_date", "a source was retrieved in the future", In.BOTH),
  ANNOTATION_DATE_FUTURE(
      "statement_annotation_creation_date_is_future_date",
      "an annotation was created in the future",
      In.BOTH),
  ANNOTATION_TARGET(
      "annotation_statement_pointer_target_invalid",
      "an annotation points to nothing in its statement",
      In.BOTH),
  ANNOTATION_TRANSFORMED_CONTENT(
      "annotation-transformed-content",
      "an annotation has transformedContent and is of no transformation",
      In.BOTH),
  ANNOTATION_LINK_WITHOUT_URL(
      "annotation-link-without-url", "an annotation that links has no url", In.BOTH),

  ENTITY_IDENTIFIER_SCHEME_02(
      "entity_identifier_scheme_not_known",
      "the scheme of an entity's identifier is none that org-id.guide is known to list",
      In.V02),
  ENTITY_IDENTIFIER_SCHEME_04(
      "entity_identifiers_not_known_scheme",
      "the scheme of an entity's identifier is none that org-id.guide is known to list",
      In.V04),
  PERSON_IDENTIFIER_COMPOSITION(
      "person_identifiers_invalid_composition",
      "the identifier of a person has no scheme of a country and a kind of document; the register's"
          + " own identifiers have none",
      In.V04,
      true),
  PERSON_IDENTIFIER_SCHEME_MALFORMED(
      "person-identifier-scheme-malformed",
      "the scheme of a person's identifier is there and is not a country and a kind of document",
      In.V04),
  PERSON_IDENTIFIER_COUNTRY(
      "person_identifiers_no_valid_iso_3166_1_alpha_3_code",
      "the scheme of a person's identifier does not begin with the alpha-3 code of a country",
      In.V04),
  PERSON_IDENTIFIER_KIND(
      "person_identifiers_not_passport_taxid_idcard",
      "the scheme of a person's identifier does not end with PASSPORT, TAXID or IDCARD",
      In.V04),
  IDENTIFIER_INCOMPLETE(
      "identifier-incomplete", "an identifier has no id or no schemeName", In.BOTH),

  ADDRESS_TYPE("wrong_address_type_used", "the type of an address cannot stand there", In.BOTH),
  ADDRESS_ALTERNATIVE_ALONE(
      "alternative_address_with_no_other_address_types",
      "an alternative address stands without one of another type",
      In.BOTH),
  ADDRESS_WITHOUT_TEXT(
      "address-without-text", "an address has no text, which readers of 0.2 rely on", In.V02),

  BIRTH_YEAR_TOO_EARLY("person_birth_year_too_early", "a birth year is before 1800", In.V02),
  BIRTH_YEAR_TOO_LATE("person_birth_year_too_late", "a birth year is in the future", In.V02),
  BIRTH_DATE_TOO_EARLY(
      "statement_person_birth_date_too_far_in_past", "a birthDate is before 1800", In.V04),
  BIRTH_DATE_FUTURE(
      "statement_person_birth_date_in_future", "a birthDate is in the future", In.BOTH),
  DEATH_DATE(
      "statement_person_death_date_not_sensible_value",
      "a deathDate is in the future, before 1800, before the birthDate or 120 years after it",
      In.BOTH),
  EXPOSURE_UNKNOWN(
      "has_pep_details_with_missing_info_but_incorrect_pep_status",
      "political exposure is said to be unknown in details and to be known beside them",
      In.BOTH),
  EXPOSURE_WITHOUT_STATUS_02(
      "has_pep_details_without_missing_info_but_incorrect_pep_status",
      "political exposure has details and is denied",
      In.V02),
  EXPOSURE_WITHOUT_STATUS_04(
      "has_pep_details_but_incorrect_pep_status",
      "political exposure has details and is denied",
      In.V04),

  DISSOLUTION_BEFORE_FOUNDING(
      "statement_entity_dissolution_before_founding_date",
      "a foundingDate is after the dissolutionDate",
      In.BOTH),
  ENTITY_DATE_UNREADABLE(
      "entity-date-unreadable", "a foundingDate or dissolutionDate is no date", In.BOTH),
  ENTITY_SUBTYPE(
      "statement_entity_type_and_entity_sub_type_do_not_align",
      "the subtype of an entity is none of its type",
      In.V04),
  LISTING_DENIED(
      "has_public_listing_information_but_has_public_listing_is_false",
      "a public listing has details and is denied",
      In.V04),
  SECURITIES_DENIED(
      "statement_entity_securities_listings_haspubliclisting_is_false",
      "securities are listed and a public listing is denied",
      In.V04),
  MARKET_WITHOUT_OPERATING_MARKET(
      "entity_security_listing_market_identifier_code_set_but_not_operating_market_identifier_code",
      "a listing has a marketIdentifierCode without an operatingMarketIdentifierCode",
      In.V04),
  OPERATING_MARKET_WITHOUT_MARKET(
      "entity_security_listing_operating_market_identifier_code_set_but_not_market_identifier_code",
      "a listing has an operatingMarketIdentifierCode without a marketIdentifierCode",
      In.V04),

  SUBJECT_FORM("subject-form", "a relationship names no subject", In.BOTH),
  INTERESTED_PARTY_FORM(
      "interested-party-form",
      "an interestedParty is not exactly one of a reference and a reason for having none",
      In.BOTH),
  INTERESTS_MISSING(
      "interests-missing",
      "interests are left out, or are empty though the interestedParty is specified",
      In.BOTH),
  INTEREST_START_AFTER_END(
      "statement_relationship_interests_start_after_end_date",
      "an interest starts after its end",
      // A week's Monday stands for the week in 0.2, and an interest may start later in it.
      In.V04),
  SHARE_TWO_MINIMA(
      "statement_relationship_interests_share_min_and_exclusivemin",
      "a share has a minimum and an exclusiveMinimum",
      In.V04),
  SHARE_TWO_MAXIMA(
      "statement_relationship_interests_share_max_and_exclusivemax",
      "a share has a maximum and an exclusiveMaximum",
      In.V04),
  SHARE_EXACT_AND_BOUNDS(
      "statement_relationship_interests_exact_has_min_max",
      "a share is exact and has bounds",
      In.V04),
  SHARE_REVERSED(
      "statement_relationship_interests_not_exact_max_greater_than_min",
      "the minimum of a share is above its maximum",
      In.BOTH),
  SHARE_BOUNDS_EQUAL(
      "statement_relationship_interests_exact_max_equals_min",
      "the minimum of a share equals its maximum, and it is not exact",
      In.V04),
  SHARE_RANGE_EMPTY(
      "share-range-empty",
      "the minimum of a share equals its maximum, and one of them is exclusive",
      In.V02),
  SHARE_EXACT_OUTSIDE_BOUNDS(
      "share-exact-outside-bounds", "a share is exact and has other bounds", In.V02),
  SHARE_FLAG_MISSING(
      "share-exclusive-flag-missing",
      "a bound of a share does not say whether it is exclusive",
      In.V02),
  OWNER_NOT_PERSON_02(
      "statement_is_beneficialOwnershipOrControl_but_no_person_specified",
      "beneficialOwnershipOrControl is true and the interestedParty is no person",
      In.V02),
  OWNER_NOT_PERSON_04(
      "interest_beneficial_ownership_interested_party_not_person",
      "beneficialOwnershipOrControl is true and the interestedParty is no person",
      In.V04),
  COMPONENT_WITH_COMPONENTS(
      "ownership_or_control_statement_has_is_compontent_and_component_statement_ids",
      "a component has components",
      In.BOTH),
  COMPONENT_MISSING_02(
      "component_statement_id_not_in_package", "a component is not in the export", In.V02),
  COMPONENT_MISSING_04(
      "component_record_id_not_in_dataset", "a component is not in the export", In.V04),
  COMPONENT_IS_STATEMENT_ID(
      "component_record_is_statement_id", "a component is named by its statementId", In.V04),
  COMPONENT_NOT_LISTED_02(
      "statement_is_component_but_not_used_in_component_statement_ids",
      "a component is listed by no relationship",
      In.V02),
  COMPONENT_AFTER_USE(
      "statement_is_component_but_is_after_use_in_component_statement_id",
      "a component comes after the relationship that lists it",
      In.V02),
  ENTITY_COMPONENT_NOT_LISTED(
      "statement_entity_is_component_not_in_component_details",
      "an entity is a component and listed by no later relationship",
      In.V04),
  PERSON_COMPONENT_NOT_LISTED(
      "statement_person_is_component_not_in_component_details",
      "a person is a component and listed by no later relationship",
      In.V04),
  RELATIONSHIP_COMPONENT_NOT_LISTED(
      "statement_relationship_is_component_not_in_component_details",
      "a relationship is a component and listed by no later relationship",
      In.V04),

  STATEMENT_ID_REPEATED(
      "duplicate_statement_id", "several statements have one statement id", In.BOTH),
  RECORD_ID_REPEATED("record-id-repeated", "several statements have one recordId", In.V04),
  RECORD_ID_FORM(
      "record-id-form",
      "a recordId does not begin with the namespace of the statementId and the recordType",
      In.V04),
  RECORD_STATUS_MISSING(
      "record-status-missing", "a recordStatus is left out or none of the standard's", In.V04),
  SEVERAL_NEW(
      "multiple_statements_in_series_with_record_status_new",
      "a record is new several times",
      In.V04),
  NEW_NOT_FIRST(
      "statement_with_record_status_new_must_be_first", "a record is new after it was not", In.V04),
  SEVERAL_CLOSED(
      "multiple_statements_in_series_with_record_status_closed",
      "a record is closed several times",
      In.V04),
  CLOSED_NOT_LAST(
      "statement_with_record_status_closed_must_be_last",
      "a record goes on after it is closed",
      In.V04),
  SEVERAL_RECORD_TYPES(
      "statements_in_series_with_different_record_types", "one record is of several types", In.V04),

  ENTITY_MISSING(
      "entity_statement_missing",
      "a relationship refers to an entity statement that is not there, or is another one",
      In.V02),
  PERSON_MISSING(
      "person_statement_missing",
      "a relationship refers to a person statement that is not there, or is another one",
      In.V02),
  ENTITY_OUT_OF_ORDER(
      "entity_statement_out_of_order",
      "an entity statement comes after a relationship that refers to it",
      In.V02),
  PERSON_OUT_OF_ORDER(
      "person_statement_out_of_order",
      "a person statement comes after a relationship that refers to it",
      In.V02),
  ENTITY_NOT_USED(
      "entity_statement_not_used_in_ownership_or_control_statement",
      "no relationship refers to an entity",
      In.BOTH),
  PERSON_NOT_USED(
      "person_statement_not_used_in_ownership_or_control_statement",
      "no relationship refers to a person",
      In.BOTH),
  SUBJECT_MISSING("subject_must_be_record_id", "a subject is not in the export", In.V04),
  SUBJECT_TYPE("subject_can_only_refer_to_entity", "a subject is no entity", In.V04),
  SUBJECT_OUT_OF_ORDER(
      "relationship_subject_not_before_relationship_in_dataset",
      "a subject comes after its relationship",
      In.V04),
  PARTY_MISSING(
      "interested_party_must_be_record_id", "an interestedParty is not in the export", In.V04),
  PARTY_TYPE(
      "interested_party_can_only_refer_to_entity_or_person",
      "an interestedParty is neither entity nor person",
      In.V04),
  PARTY_OUT_OF_ORDER(
      "relationship_interested_party_not_before_relationship_in_dataset",
      "an interestedParty comes after its relationship",
      In.V04),
  DECLARATION_SUBJECT_MISSING(
      "statement_declaration_subject_not_exist",
      "a declarationSubject is not in the export",
      In.V04),
  DECLARATION_SUBJECT_TYPE(
      "statement_declaration_subject_not_entity_person",
      "a declarationSubject is neither entity nor person",
      In.V04),
  ROLE_NEEDS_TRUST(
      "relationship_interests_subject_should_be_entity_trust",
      "settlor, trustee or protector of a subject that is no trust",
      In.V04),
  ROLE_NEEDS_NOMINATION(
      "relationship_interests_subject_should_be_entity_nomination_arrangement",
      "nominee or nominator of a subject that is no nomination arrangement",
      In.V04);

  /** Apart, because constants cannot use static fields of their own enum. */
  private static final class In {
    static final Set<BodsVersion> V02 = Set.of(BodsVersion.V0_2);
    static final Set<BodsVersion> V04 = Set.of(BodsVersion.V0_4);
    static final Set<BodsVersion> BOTH = Set.of(BodsVersion.V0_2, BodsVersion.V0_4);
  }

  private final String code;
  private final String meaning;
  private final Set<BodsVersion> versions;
  private final boolean expected;

  Rule(String code, String meaning, Set<BodsVersion> versions) {
    this(code, meaning, versions, false);
  }

  Rule(String code, String meaning, Set<BodsVersion> versions, boolean expected) {
    this.code = code;
    this.meaning = meaning;
    this.versions = versions;
    this.expected = expected;
  }

  @Override
  public String code() {
    return code;
  }

  /** What is so where the rule is broken. */
  @Override
  public String meaning() {
    return meaning;
  }

  /** The versions of the standard that the rule holds for. */
  public Set<BodsVersion> versions() {
    return versions;
  }

  /**
   * True if an export of this register breaks the rule and is sound all the same: what the
   * validator wants is not to be had without leaving out what the standard asks for.
   */
  public boolean expected() {
    return expected;
  }
}
