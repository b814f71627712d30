package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entity and person statements; see {@link Bods01OwnershipTest} for the third kind. */
class Bods01WriterTest {

  private static final Identity ID =
      new Identity(
          StatementId.ofHash(-1),
          "record",
          "subject",
          Optional.empty(),
          StatementDate.of(List.of()));
  private static final String ID_TEXT = "openownership-register-18446744073709551615";
  private static final Unspecified WHY =
      new Unspecified(Unspecified.Reason.UNKNOWN, Optional.of("a reason"));
  private static final Country GB = new Country("United Kingdom", "GB");

  @Test
  void entityWithEverything_isOneLineInAFixedOrder() {
    EntityStatement entity =
        new EntityStatement(
            ID,
            EntityKind.registered(),
            Optional.of("Company"),
            Optional.of(Jurisdiction.of(GB)),
            List.of(
                new Identifier(
                    text("GB-COH"),
                    text("Companies House"),
                    text("1"),
                    text("u"),
                    Identifier.Standing.SOUND),
                Identifier.named("n", new Value.JsonNumber("7"))),
            new Lifetime(
                Optional.of(LocalDate.of(2018, 5, 23)), Optional.of(LocalDate.of(2018, 6, 23))),
            Optional.of("1 Street"),
            Optional.empty());
    assertThat(line(entity))
        .isEqualTo(
            "{\"statementID\":\""
                + ID_TEXT
                + "\",\"statementType\":\"entityStatement\",\"entityType\":\"registeredEntity\","
                + "\"name\":\"Company\","
                + "\"incorporatedInJurisdiction\":{\"name\":\"United Kingdom\",\"code\":\"GB\"},"
                + "\"identifiers\":[{\"scheme\":\"GB-COH\",\"schemeName\":\"Companies House\","
                + "\"id\":\"1\",\"uri\":\"u\"},{\"schemeName\":\"n\",\"id\":7}],"
                + "\"foundingDate\":\"2018-05-23\",\"dissolutionDate\":\"2018-06-23\","
                + "\"addresses\":[{\"type\":\"registered\",\"address\":\"1 Street\","
                + "\"country\":\"GB\"}]}");
  }

  @Test
  void entityWithNothing_leavesKeysOut() {
    assertThat(line(entity(Optional.empty())))
        .isEqualTo(
            "{\"statementID\":\""
                + ID_TEXT
                + "\",\"statementType\":\"entityStatement\",\"entityType\":\"registeredEntity\","
                + "\"identifiers\":[]}");
  }

  @Test
  void emptyName_isPrinted() {
    assertThat(json(entity(Optional.of(""))).get("name").textValue()).isEmpty();
  }

  @Test
  void identifierWithNullSchemeName_printsTheNull() {
    Identifier identifier =
        new Identifier(
            Optional.empty(),
            Optional.of(Value.NULL),
            text("l"),
            Optional.empty(),
            Identifier.Standing.SOUND);
    PersonStatement person = person(Optional.of("P"), List.of(identifier), Optional.empty());
    assertThat(line(person)).contains("\"identifiers\":[{\"schemeName\":null,\"id\":\"l\"}]");
  }

  @Test
  void knownPersonWithEverything_isOneLineInAFixedOrder() {
    PersonStatement person =
        new PersonStatement(
            ID,
            PersonType.KNOWN_PERSON,
            Optional.empty(),
            Optional.of("Å Person"),
            List.of(Identifier.address("OpenOwnership Register", "u")),
            new PersonStatement.Details(
                Optional.of(GB), date("1970"), Optional.of("1 Street"), Optional.empty()),
            Optional.empty());
    assertThat(line(person))
        .isEqualTo(
            "{\"statementID\":\""
                + ID_TEXT
                + "\",\"statementType\":\"personStatement\",\"personType\":\"knownPerson\","
                + "\"names\":[{\"type\":\"individual\",\"fullName\":\"Å Person\"}],"
                + "\"identifiers\":[{\"schemeName\":\"OpenOwnership Register\",\"id\":\"u\","
                + "\"uri\":\"u\"}],"
                + "\"nationalities\":[{\"name\":\"United Kingdom\",\"code\":\"GB\"}],"
                + "\"birthDate\":\"1970-01-01\",\"addresses\":[{\"address\":\"1 Street\"}]}");
  }

  @Test
  void knownPersonWithNothing_printsANullNameAndLeavesKeysOut() {
    assertThat(line(person(Optional.empty(), List.of(), Optional.empty())))
        .isEqualTo(
            "{\"statementID\":\""
                + ID_TEXT
                + "\",\"statementType\":\"personStatement\",\"personType\":\"knownPerson\","
                + "\"names\":[{\"type\":\"individual\",\"fullName\":null}],\"identifiers\":[]}");
  }

  @ParameterizedTest
  @EnumSource(names = {"ANONYMOUS_PERSON", "UNKNOWN_PERSON"})
  void missingPerson_printsTheReasonAndEmptyLists(PersonType type) {
    assertThat(line(PersonStatement.missing(ID, type, WHY, Optional.empty())))
        .isEqualTo(
            "{\"statementID\":\""
                + ID_TEXT
                + "\",\"statementType\":\"personStatement\",\"personType\":\""
                + type.code()
                + "\",\"missingInfoReason\":\"a reason\",\"names\":[],\"identifiers\":[],"
                + "\"nationalities\":[],\"addresses\":[]}");
  }

  @ParameterizedTest
  @CsvSource({"0001-02-03", "0999-12-31", "0000-01-01", "-1970-01-01", "9999-12-31"})
  void year_hasFourDigits(String date) {
    assertThat(line(person(Optional.of("P"), List.of(), date(date))))
        .contains("\"birthDate\":\"" + date + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\u0001",
        "\b\t\n\f\r",
        "\u001B\u001F",
        "\u007F",
        "\u0085",
        "\"\\/",
        "&<>",
        "\u2028\u2029",
        "é",
        "İı",
        "漢字",
        "😀",
        "𠀋",
        "\uFFFD\uFFFF"
      })
  void anyCharacter_isOneLineThatReadsBackAsItWas(String characters) {
    String name = "a" + characters + "b";
    EntityStatement entity = entity(Optional.of(name));
    assertThat(json(entity).get("name").textValue()).isEqualTo(name);
    assertThat(line(entity)).doesNotContain("\n", "\r", "\u0000");
  }

  @Test
  void lettersBeyondAscii_arePlainUtf8() {
    assertThat(line(entity(Optional.of("Ærøskøbing 漢")))).contains("\"name\":\"Ærøskøbing 漢\"");
  }

  private static EntityStatement entity(Optional<String> name) {
    return new EntityStatement(
        ID,
        EntityKind.registered(),
        name,
        Optional.empty(),
        List.of(),
        new Lifetime(Optional.empty(), Optional.empty()),
        Optional.empty(),
        Optional.empty());
  }

  private static PersonStatement person(
      Optional<String> name, List<Identifier> identifiers, Optional<PartialDate> birthDate) {
    return new PersonStatement(
        ID,
        PersonType.KNOWN_PERSON,
        Optional.empty(),
        name,
        identifiers,
        new PersonStatement.Details(
            Optional.empty(), birthDate, Optional.empty(), Optional.empty()),
        Optional.empty());
  }

  private static Optional<Value> text(String text) {
    return Optional.of(new Value.Text(text));
  }

  private static Optional<PartialDate> date(String text) {
    return PartialDate.parse(text);
  }

  private static String line(Statement statement) {
    return new String(written(statement), StandardCharsets.UTF_8);
  }

  private static JsonNode json(Statement statement) {
    try {
      return new ObjectMapper().readTree(written(statement));
    } catch (IOException e) {
      throw new AssertionError("the line is no JSON", e);
    }
  }

  private static byte[] written(Statement statement) {
    return new Bods01Writer().write(statement, (change, value) -> {}).json();
  }
}
