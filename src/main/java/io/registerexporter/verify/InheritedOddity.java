package io.registerexporter.verify;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What BODS 0.1 does not allow and the register's own exporter printed all the same. An export in
 * 0.1 keeps to it, so that consumers see no difference; everything else that the standard does not
 * allow is an error.
 */
public enum InheritedOddity {
  FULL_NAME_NULL(
      "full-name-null",
      "a known person without a name has null for fullName",
      "/names/\\d+/fullName",
      Set.of("type"),
      JsonNode::isNull),
  SCHEME_NAME_NULL(
      "scheme-name-null",
      "a company's page in a register without a name has null for schemeName",
      "/identifiers/\\d+/schemeName",
      Set.of("type"),
      JsonNode::isNull),
  IDENTIFIER_NUMBER(
      "identifier-number",
      "a part of an identifier that is stored as a number is printed as one",
      "/identifiers/\\d+/(id|scheme|schemeName|uri)",
      Set.of("type"),
      JsonNode::isNumber),
  IDENTIFIER_URI_INVALID(
      "identifier-uri-invalid",
      "the uri of an identifier is printed as stored or put together, also where it is no URI",
      "/identifiers/\\d+/uri",
      Set.of("format"),
      JsonNode::isTextual),
  INTEREST_TYPE_UNKNOWN(
      "interest-type-unknown",
      "the type of an interest that is stored as an object is printed as stored, also where it is"
          + " no code of the standard",
      "/interests/\\d+/type",
      Set.of("enum"),
      JsonNode::isTextual),
  SHARE_NULL(
      "share-null",
      "a share without numbers, or with one of two, has null for those that are missing",
      "/interests/\\d+/share/(exact|minimum|maximum)",
      Set.of("type"),
      JsonNode::isNull),
  SHARE_OUT_OF_RANGE(
      "share-out-of-range",
      "a share is printed as stored, also below 0 and above 100",
      "/interests/\\d+/share/(exact|minimum|maximum)",
      Set.of("minimum", "maximum"),
      JsonNode::isNumber),
  SOURCE_TYPE_UNKNOWN(
      "source-type-unknown",
      "the types of a data source are printed as stored, also where they are no codes of the"
          + " standard",
      "/source/type/\\d+",
      Set.of("enum"),
      JsonNode::isTextual),
  YEAR_OUT_OF_RANGE(
      "year-out-of-range",
      "a date before the year 0, or after 9999, is printed with a sign or five digits",
      "/(statementDate|birthDate|interests/\\d+/(startDate|endDate))",
      Set.of("format", "pattern"),
      date -> Dates.OUT_OF_RANGE.matcher(date.asText()).matches()),
  STATEMENT_ID_SHORT(
      "statement-id-short",
      "a statementID has less than 32 characters where its number has less than nine digits",
      "/statementID",
      Set.of("minLength"),
      JsonNode::isTextual),
  INTERESTED_PARTY_EMPTY(
      "interested-party-empty",
      "an owner that is neither known to be an entity nor a person has an empty object for"
          + " interestedParty, which the schema of the standard allows and its text does not"),
  PERSON_IS_ENTITY_STATEMENT(
      "person-is-entity-statement",
      "a person that is owned as well as owner has an entity statement, to which"
          + " describedByPersonStatement refers");

  /** Apart, because constants cannot use static fields of their own enum. */
  private static final class Dates {
    static final Pattern OUT_OF_RANGE = Pattern.compile("(-\\d{4}|[+-]?\\d{5})-\\d{2}-\\d{2}");
  }

  /** Which violations of the schema are this oddity. */
  private record Violation(Pattern pointer, Set<String> keywords, Predicate<JsonNode> value) {}

  private final String code;
  private final String meaning;
  private final Optional<Violation> violation;

  InheritedOddity(
      String code,
      String meaning,
      String pointer,
      Set<String> keywords,
      Predicate<JsonNode> value) {
    this.code = code;
    this.meaning = meaning;
    this.violation = Optional.of(new Violation(Pattern.compile(pointer), keywords, value));
  }

  /** An oddity that no schema sees. */
  InheritedOddity(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
    this.violation = Optional.empty();
  }

  /** The code as it stands in reports. */
  @JsonValue
  public String code() {
    return code;
  }

  /** One sentence for people. */
  public String meaning() {
    return meaning;
  }

  /**
   * The oddity that a violation of the schema is, if it is one.
   *
   * @param pointer JSON pointer to the value
   * @param keyword keyword of JSON Schema that the value violates
   */
  static Optional<InheritedOddity> of(String pointer, String keyword, JsonNode value) {
    return Arrays.stream(values())
        .filter(oddity -> oddity.violation.isPresent())
        .filter(oddity -> oddity.violation.get().keywords().contains(keyword))
        .filter(oddity -> oddity.violation.get().pointer().matcher(pointer).matches())
        .filter(oddity -> oddity.violation.get().value().test(value))
        .findFirst();
  }
}
