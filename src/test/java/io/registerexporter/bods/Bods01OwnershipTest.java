package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.InterestedParty.DescribedByEntityStatement;
import io.registerexporter.bods.InterestedParty.DescribedByPersonStatement;
import io.registerexporter.bods.InterestedParty.OfUnknownType;
import io.registerexporter.bods.OwnershipOrControlStatement.DirectOrIndirect;
import io.registerexporter.bods.OwnershipOrControlStatement.Subject;
import io.registerexporter.bods.OwnershipOrControlStatement.Terms;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class Bods01OwnershipTest {

  private static final Reference PARTY = new Reference(StatementId.ofHash(3), "party");
  private static final Subject SUBJECT =
      new Subject(new Reference(StatementId.ofHash(2), "subject"), false);
  private static final Value NULL = Value.NULL;

  @Test
  void statementWithEverything_isOneLineInAFixedOrder() {
    OwnershipOrControlStatement statement =
        new OwnershipOrControlStatement(
            identity(PartialDate.parse("2017-01-23")),
            SUBJECT,
            new DescribedByPersonStatement(PARTY),
            List.of(
                new Interest(
                    Optional.of(new InterestType.AsStored("shareholding")),
                    Optional.empty(),
                    Optional.of("as declared"),
                    Optional.of(new Share.Range(number("25"), number("50"), true, false)))),
            terms(new Period(PartialDate.parse("2016"), PartialDate.parse("2018-02"))),
            Optional.of(
                new Source(
                    List.of("officialRegister", "thirdParty"),
                    Optional.of("a register"),
                    Optional.of("http://www.example.com"),
                    Optional.of(Instant.parse("2018-07-09T14:11:28.999Z")))));
    assertThat(line(statement))
        .isEqualTo(
            "{\"statementID\":\"openownership-register-1\","
                + "\"statementType\":\"ownershipOrControlStatement\","
                + "\"statementDate\":\"2017-01-23\","
                + "\"subject\":{\"describedByEntityStatement\":\"openownership-register-2\"},"
                + "\"interestedParty\":{\"describedByPersonStatement\":"
                + "\"openownership-register-3\"},"
                + "\"interests\":[{\"type\":\"shareholding\",\"details\":\"as declared\","
                + "\"share\":{\"minimum\":25,\"maximum\":50,\"exclusiveMinimum\":true,"
                + "\"exclusiveMaximum\":false},\"startDate\":\"2016-01-01\","
                + "\"endDate\":\"2018-02-01\"}],"
                + "\"source\":{\"type\":[\"officialRegister\",\"thirdParty\"],"
                + "\"description\":\"a register\",\"url\":\"http://www.example.com\","
                + "\"retrievedAt\":\"2018-07-09T14:11:28Z\"}}");
  }

  @Test
  void statementWithNothing_leavesKeysOutAndPrintsEmptyInterests() {
    assertThat(line(statement(new OfUnknownType(), List.of(), Optional.empty())))
        .isEqualTo(
            "{\"statementID\":\"openownership-register-1\","
                + "\"statementType\":\"ownershipOrControlStatement\","
                + "\"subject\":{\"describedByEntityStatement\":\"openownership-register-2\"},"
                + "\"interestedParty\":{},\"interests\":[]}");
  }

  static Stream<Arguments> parties() {
    return Stream.of(
        Arguments.of(
            new DescribedByEntityStatement(PARTY),
            "{\"describedByEntityStatement\":\"openownership-register-3\"}"),
        Arguments.of(
            new DescribedByPersonStatement(PARTY),
            "{\"describedByPersonStatement\":\"openownership-register-3\"}"),
        Arguments.of(
            new Unspecified(Unspecified.Reason.UNKNOWN, Optional.of("Unknown person(s)")),
            "{\"unspecified\":{\"reason\":\"unknown\",\"description\":\"Unknown person(s)\"}}"),
        Arguments.of(new OfUnknownType(), "{}"));
  }

  @ParameterizedTest
  @MethodSource("parties")
  void interestedParty_isPrintedByItsKind(InterestedParty party, String printed) {
    assertThat(line(statement(party, List.of(), Optional.empty())))
        .contains("\"interestedParty\":" + printed + ",\"interests\":[]");
  }

  static Stream<Arguments> shares() {
    return Stream.of(
        Arguments.of(
            new Share.Exact(number("33.33")),
            "{\"exact\":33.33,\"minimum\":33.33,\"maximum\":33.33}"),
        Arguments.of(new Share.Exact(NULL), "{\"exact\":null,\"minimum\":null,\"maximum\":null}"),
        Arguments.of(
            new Share.Range(number("56.99999999999999"), number("1e-7"), false, true),
            "{\"minimum\":56.99999999999999,\"maximum\":1e-7,"
                + "\"exclusiveMinimum\":false,\"exclusiveMaximum\":true}"),
        Arguments.of(
            new Share.Range(NULL, number("50"), true, false),
            "{\"minimum\":null,\"maximum\":50,"
                + "\"exclusiveMinimum\":true,\"exclusiveMaximum\":false}"),
        Arguments.of(
            new Share.Range(number("25"), NULL, false, false),
            "{\"minimum\":25,\"maximum\":null,"
                + "\"exclusiveMinimum\":false,\"exclusiveMaximum\":false}"));
  }

  @ParameterizedTest
  @MethodSource("shares")
  void share_isPrintedByItsKind(Share share, String printed) {
    assertThat(line(statement(new OfUnknownType(), List.of(interest(share)), Optional.empty())))
        .contains("\"interests\":[{\"share\":" + printed + "}]");
  }

  @Test
  void sourceOfNothing_printsAnEmptyType() {
    Source source = new Source(List.of(), Optional.empty(), Optional.of(""), Optional.empty());
    assertThat(line(statement(new OfUnknownType(), List.of(), Optional.of(source))))
        .endsWith(",\"source\":{\"type\":[],\"url\":\"\"}}");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-07-08T10:37:11.999Z, 2019-07-08T10:37:11Z",
    "2019-07-08T10:37:00Z, 2019-07-08T10:37:00Z",
    "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z"
  })
  void retrievedAt_isUtcCutToSeconds(Instant time, String printed) {
    Source source = new Source(List.of(), Optional.empty(), Optional.empty(), Optional.of(time));
    assertThat(line(statement(new OfUnknownType(), List.of(), Optional.of(source))))
        .contains("\"retrievedAt\":\"" + printed + "\"");
  }

  private static OwnershipOrControlStatement statement(
      InterestedParty party, List<Interest> interests, Optional<Source> source) {
    return new OwnershipOrControlStatement(
        identity(Optional.empty()),
        SUBJECT,
        party,
        interests,
        terms(new Period(Optional.empty(), Optional.empty())),
        source);
  }

  private static Identity identity(Optional<PartialDate> date) {
    return new Identity(
        StatementId.ofHash(1),
        "record",
        "subject",
        Optional.empty(),
        new StatementDate(date, List.of()));
  }

  private static Terms terms(Period period) {
    return new Terms(DirectOrIndirect.UNKNOWN, Optional.empty(), period);
  }

  private static Interest interest(Share share) {
    return new Interest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(share));
  }

  private static Value number(String json) {
    return new Value.JsonNumber(json);
  }

  private static String line(Statement statement) {
    return new String(
        new Bods01Writer().write(statement, (change, value) -> {}).json(), StandardCharsets.UTF_8);
  }
}
