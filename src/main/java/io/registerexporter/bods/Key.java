package io.registerexporter.bods;

import java.nio.charset.StandardCharsets;

/** The keys of statements in all versions, in the order in which RFC 8785 sorts them. */
enum Key {
  ADDRESS("address"),
  ADDRESSES("addresses"),
  ANNOTATIONS("annotations"),
  BENEFICIAL_OWNERSHIP_OR_CONTROL("beneficialOwnershipOrControl"),
  BIRTH_DATE("birthDate"),
  BODS_VERSION("bodsVersion"),
  CODE("code"),
  COUNTRY("country"),
  DECLARATION_SUBJECT("declarationSubject"),
  DESCRIBED_BY_ENTITY_STATEMENT("describedByEntityStatement"),
  DESCRIBED_BY_PERSON_STATEMENT("describedByPersonStatement"),
  DESCRIPTION("description"),
  DETAILS("details"),
  DIRECT_OR_INDIRECT("directOrIndirect"),
  DISSOLUTION_DATE("dissolutionDate"),
  END_DATE("endDate"),
  ENTITY_TYPE("entityType"),
  EXACT("exact"),
  EXCLUSIVE_MAXIMUM("exclusiveMaximum"),
  EXCLUSIVE_MINIMUM("exclusiveMinimum"),
  FOUNDING_DATE("foundingDate"),
  FULL_NAME("fullName"),
  ID("id"),
  IDENTIFIERS("identifiers"),
  INCORPORATED_IN_JURISDICTION("incorporatedInJurisdiction"),
  INTEREST_LEVEL("interestLevel"),
  INTERESTED_PARTY("interestedParty"),
  INTERESTS("interests"),
  IS_COMPONENT("isComponent"),
  JURISDICTION("jurisdiction"),
  LICENSE("license"),
  MAXIMUM("maximum"),
  MINIMUM("minimum"),
  MISSING_INFO_REASON("missingInfoReason"),
  MOTIVATION("motivation"),
  NAME("name"),
  NAMES("names"),
  NATIONALITIES("nationalities"),
  PERSON_TYPE("personType"),
  PUBLICATION_DATE("publicationDate"),
  PUBLICATION_DETAILS("publicationDetails"),
  PUBLISHER("publisher"),
  REASON("reason"),
  RECORD_DETAILS("recordDetails"),
  RECORD_ID("recordId"),
  RECORD_STATUS("recordStatus"),
  RECORD_TYPE("recordType"),
  RETRIEVED_AT("retrievedAt"),
  SCHEME("scheme"),
  SCHEME_NAME("schemeName"),
  SHARE("share"),
  SOURCE("source"),
  START_DATE("startDate"),
  STATEMENT_DATE("statementDate"),
  STATEMENT_ID_UP_TO_02("statementID"),
  STATEMENT_ID("statementId"),
  STATEMENT_POINTER_TARGET("statementPointerTarget"),
  STATEMENT_TYPE("statementType"),
  SUBJECT("subject"),
  SUBTYPE("subtype"),
  TYPE("type"),
  UNSPECIFIED("unspecified"),
  UNSPECIFIED_ENTITY_DETAILS("unspecifiedEntityDetails"),
  UNSPECIFIED_PERSON_DETAILS("unspecifiedPersonDetails"),
  URI("uri"),
  URL("url"),
  /** Of the hash in an id only. */
  VERSION("version");

  private final String text;
  private final byte[] printed;

  Key(String text) {
    this.text = text;
    this.printed = ('"' + text + "\":").getBytes(StandardCharsets.US_ASCII);
  }

  /** The key as the standard spells it. */
  String text() {
    return text;
  }

  /** The key in quotes and the colon after it; nobody may change it. */
  byte[] printed() {
    return printed;
  }
}
