package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every statement of 0.2 and 0.4 has round its content. */
class StatementWritersTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2026, 1, 31);
  private static final PublicationDetails COMPLETE =
      new PublicationDetails(
          PUBLISHED, Optional.of("P"), Optional.of("https://p"), Optional.of("https://l"));

  private final List<String> changes = new ArrayList<>();

  @Test
  void publicationDetails_areTheLastKeyInBothVersions() {
    String details =
        "\"publicationDetails\":{\"publicationDate\":\"2026-01-31\",\"bodsVersion\":\"%s\","
            + "\"license\":\"https://l\",\"publisher\":{\"name\":\"P\",\"url\":\"https://p\"}}}";
    assertThat(text(new Bods04Writer(COMPLETE, "ns"), person())).endsWith(details.formatted("0.4"));
    assertThat(text(new Bods02Writer(COMPLETE), person())).endsWith(details.formatted("0.2"));
  }

  @Test
  void licenceAndPartOfThePublisher_mayBeLeftOut() {
    PublicationDetails details =
        new PublicationDetails(
            PUBLISHED, Optional.empty(), Optional.of("https://p"), Optional.empty());
    String printed = "\"%s\",\"publisher\":{\"url\":\"https://p\"}}}";
    assertThat(text(new Bods04Writer(details, "ns"), person())).endsWith(printed.formatted("0.4"));
    assertThat(text(new Bods02Writer(details), person())).endsWith(printed.formatted("0.2"));
  }

  @Test
  void hashOfTheLine_isTheOneInItsId() {
    StatementLine line = new Bods04Writer(COMPLETE, "ns").write(person(), this::changed);
    assertThat(line.id())
        .isEqualTo("ns-%016x%016x".formatted(line.hash().high(), line.hash().low()));
    assertThat(json(line).get("statementId").textValue()).isEqualTo(line.id());
    assertThat(line.type()).isEqualTo(StatementType.PERSON);

    StatementLine in02 = new Bods02Writer(COMPLETE).write(person(), this::changed);
    assertThat(in02.id()).isEqualTo(StatementId.ofHash(-7).text());
    assertThat(in02.hash()).isEqualTo(new StatementHash(-7, 0));
    assertThat(json(in02).get("statementID").textValue()).isEqualTo(in02.id());
    assertThat(in02.type()).isEqualTo(StatementType.PERSON);
  }

  @Test
  void namespace_isWhatTheIdBeginsWith() {
    String id = new Bods04Writer(COMPLETE, "a").write(person(), this::changed).id();
    String longest = "b".repeat(31);
    assertThat(new Bods04Writer(COMPLETE, longest).write(person(), this::changed).id())
        .isEqualTo(longest + id.substring(1))
        .hasSize(64);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-01-31, ",
    "2026-01, 2026-01-01, DATE_ROUNDED 2026-01",
    "2026, 2026-01-01, DATE_ROUNDED 2026",
    "2026-W05, 2026-01-26, DATE_ROUNDED 2026-W05",
    "2026-02-01, 2025-01-01, STATEMENT_DATE_IN_FUTURE 2026-02-01",
    "2026-02, 2025-01-01, STATEMENT_DATE_IN_FUTURE 2026-02",
    ", 2025-01-01, "
  })
  void statementDate_isTheFirstThatIsNotInTheFuture(String declared, String printed, String told) {
    StatementDate date =
        new StatementDate(
            Optional.ofNullable(declared).map(text -> PartialDate.parse(text).orElseThrow()),
            List.of(LocalDate.of(2025, 1, 1), LocalDate.of(2024, 1, 1)));
    StatementLine line = new Bods04Writer(COMPLETE, "ns").write(person(date), this::changed);
    assertThat(json(line).get("statementDate").textValue()).isEqualTo(printed);
    assertThat(changes).isEqualTo(told == null ? List.of() : List.of(told));
  }

  @Test
  void everyDayInTheFuture_isTold() {
    StatementDate date =
        new StatementDate(
            PartialDate.parse("2027"), List.of(LocalDate.of(2026, 2, 1), LocalDate.MAX));
    StatementLine line = new Bods04Writer(COMPLETE, "ns").write(person(date), this::changed);
    assertThat(json(line).get("statementDate").textValue()).isEqualTo("2026-01-31");
    assertThat(json(line).has("annotations")).isFalse();
    assertThat(changes)
        .containsExactly(
            "STATEMENT_DATE_IN_FUTURE 2027",
            "STATEMENT_DATE_IN_FUTURE 2026-02-01",
            "STATEMENT_DATE_IN_FUTURE +999999999-12-31");
  }

  @Test
  void line_isOneLineOfUtf8() {
    PersonStatement person = person("a\n\u0000\u2028é<😀", List.of());
    for (StatementWriter writer :
        List.of(new Bods02Writer(COMPLETE), new Bods04Writer(COMPLETE, "ns"))) {
      StatementLine line = writer.write(person, this::changed);
      assertThat(new String(line.json(), StandardCharsets.UTF_8)).doesNotContain("\n");
      JsonNode json = json(line);
      JsonNode names = json.path("recordDetails").path("names");
      assertThat((names.isMissingNode() ? json.get("names") : names).at("/0/fullName").textValue())
          .isEqualTo("a\n\u0000\u2028é<😀");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8, 9, 1_000})
  void identifiersThatArePrintedAlike_arePrintedOnce(int number) {
    List<Identifier> identifiers = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      identifiers.add(Identifier.named("n", new Value.Text("id " + i / 2)));
    }
    identifiers.set(1, withNulls(identifiers.get(1)));
    List<String> printed = IntStream.range(0, (number + 1) / 2).mapToObj(i -> "id " + i).toList();
    for (StatementWriter writer :
        List.of(new Bods02Writer(COMPLETE), new Bods04Writer(COMPLETE, "ns"))) {
      StatementLine line = writer.write(person("P", identifiers), this::changed);
      assertThat(json(line).findParent("identifiers").get("identifiers").findValuesAsText("id"))
          .isEqualTo(printed);
    }
  }

  @Test
  void statementAfterOneThatFailed_isWrittenAsIfItWereTheFirst() {
    Change.Listener failing =
        (change, value) -> {
          throw new IllegalStateException("not told");
        };
    Identifier unlisted =
        new Identifier(
            Optional.of(new Value.Text("XX-X")),
            Optional.empty(),
            Optional.of(new Value.Text("\u001F😀")),
            Optional.empty(),
            Identifier.Standing.SCHEME_NOT_LISTED);
    Bods04Writer writer = new Bods04Writer(COMPLETE, "ns");
    assertThatThrownBy(() -> writer.write(person("\u001F😀", List.of(unlisted)), failing))
        .hasMessage("not told");
    assertThat(text(writer, person())).isEqualTo(text(new Bods04Writer(COMPLETE, "ns"), person()));
  }

  private static Identifier withNulls(Identifier identifier) {
    return new Identifier(
        Optional.of(Value.NULL),
        identifier.schemeName(),
        identifier.id(),
        identifier.uri(),
        identifier.standing());
  }

  private static PersonStatement person(String name, List<Identifier> identifiers) {
    return new PersonStatement(
        person().identity(),
        PersonType.KNOWN_PERSON,
        Optional.empty(),
        Optional.of(name),
        identifiers,
        person().details(),
        Optional.empty());
  }

  private static PersonStatement person() {
    return person(StatementDate.of(List.of(LocalDate.of(2018, 1, 1))));
  }

  private static PersonStatement person(StatementDate date) {
    return PersonStatement.missing(
        new Identity(StatementId.ofHash(-7), "record", "subject", Optional.empty(), date),
        PersonType.UNKNOWN_PERSON,
        new Unspecified(Unspecified.Reason.UNKNOWN, Optional.empty()),
        Optional.empty());
  }

  private void changed(Change change, String value) {
    changes.add(change + " " + value);
  }

  private String text(StatementWriter writer, Statement statement) {
    return new String(writer.write(statement, this::changed).json(), StandardCharsets.UTF_8);
  }

  private static JsonNode json(StatementLine line) {
    try {
      return new ObjectMapper().readTree(line.json());
    } catch (IOException e) {
      throw new AssertionError("no JSON", e);
    }
  }
}
