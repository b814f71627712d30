package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.Share;
import io.registerexporter.bods.Value;
import io.registerexporter.register.Findings;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Scalar;
import io.registerexporter.register.StoredInterest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {

  private static final String EXACT_02 =
      "{exact: %1$s, minimum: %1$s, maximum: %1$s, exclusiveMinimum: false, exclusiveMaximum: false}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "share_min: 100, share_max: 100 | 100",
        "share_min: 100.0, share_max: 100 | 100",
        "share_min: {$numberLong: '50'}, share_max: {$numberDouble: '50.0'} | 50",
        "share_min: 33.33, share_max: {$numberDecimal: '33.33'} | 33.33",
        "share_min: 0, share_max: {$numberDouble: '-0.0'} | 0",
        "share_min: {$numberDouble: '-0.0'}, share_max: 0 | 0",
        "share_min: {$numberDecimal: '-0'}, share_max: 0 | 0",
        "share_min: 2.0E-3, share_max: 0.002 | 0.002",
        "share_min: 1e-7, share_max: 1.0e-7 | 1e-7",
        "share_min: 56.99999999999999, share_max: 56.99999999999999 | 56.99999999999999",
        "share_min: 25, share_max: 25, exclusive_min: false, exclusive_max: null | 25"
      })
  void equalBounds_areAnExactShare(String stored, String number) {
    assertShares(stored, EXACT_02.formatted(number), "{exact: " + number + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "share_min: 25, share_max: 49.99 "
            + "| minimum: 25, maximum: 49.99, exclusiveMinimum: false, exclusiveMaximum: false "
            + "| minimum: 25, maximum: 49.99",
        "share_min: 25, share_max: 50, exclusive_min: true "
            + "| minimum: 25, maximum: 50, exclusiveMinimum: true, exclusiveMaximum: false "
            + "| exclusiveMinimum: 25, maximum: 50",
        "share_min: 25, share_max: 50, exclusive_max: true "
            + "| minimum: 25, maximum: 50, exclusiveMinimum: false, exclusiveMaximum: true "
            + "| minimum: 25, exclusiveMaximum: 50",
        "share_min: 25, share_max: 50, exclusive_min: true, exclusive_max: true "
            + "| minimum: 25, maximum: 50, exclusiveMinimum: true, exclusiveMaximum: true "
            + "| exclusiveMinimum: 25, exclusiveMaximum: 50",
        "share_min: 25 | minimum: 25, exclusiveMinimum: false | minimum: 25",
        "share_min: 25, exclusive_min: true, exclusive_max: true "
            + "| minimum: 25, exclusiveMinimum: true | exclusiveMinimum: 25",
        "share_max: 75, share_min: null | maximum: 75, exclusiveMaximum: false | maximum: 75",
        "share_max: 75, exclusive_max: true, exclusive_min: true "
            + "| maximum: 75, exclusiveMaximum: true | exclusiveMaximum: 75",
        "share_min: 100 | minimum: 100, exclusiveMinimum: false | minimum: 100",
        "share_max: 0 | maximum: 0, exclusiveMaximum: false | maximum: 0",
        "share_min: 0 | minimum: 0, exclusiveMinimum: false | minimum: 0",
        "share_min: 0, exclusive_min: true | minimum: 0, exclusiveMinimum: true "
            + "| exclusiveMinimum: 0",
        "share_min: 100, exclusive_max: true | minimum: 100, exclusiveMinimum: false "
            + "| minimum: 100",
        "share_max: 0, exclusive_min: true | maximum: 0, exclusiveMaximum: false | maximum: 0"
      })
  void otherBounds_areARangeOfThoseGiven(String stored, String in02, String in04) {
    assertShares(stored, "{" + in02 + "}", "{" + in04 + "}");
  }

  private static void assertShares(String stored, String share02, String share04) {
    Corrected in02 = Corrected.in02();
    assertThat(share(in02, stored).toString()).isEqualTo(Corrected.json(share02).toString());
    assertThat(in02.codes()).isEmpty();
    Corrected in04 = Corrected.in04();
    assertThat(share(in04, stored).toString()).isEqualTo(Corrected.json(share04).toString());
    assertThat(in04.codes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x: 1", "share_min: null, share_max: null", "exclusive_min: true"})
  void noBounds_areNoShare(String stored) {
    assertNoShare(stored, List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'25'",
        "true",
        "[25]",
        "{}",
        "{$numberDouble: 'NaN'}",
        "{$numberDouble: 'Infinity'}",
        "{$numberDecimal: 'NaN'}",
        "{$numberDecimal: '1E400'}",
        "{$date: '2018-01-01T00:00:00Z'}"
      })
  void boundThatIsNoNumber_isAbsentAndTheOtherKept(String stored) {
    Corrected mapping = Corrected.in04();
    assertThat(share(mapping, "share_min: " + stored + ", share_max: 50"))
        .isEqualTo(Corrected.json("{maximum: 50}"));
    assertThat(mapping.codes()).containsExactly("share-not-a-number");
    assertThat(share(Corrected.in02(), "share_min: 50, share_max: " + stored))
        .isEqualTo(Corrected.json("{minimum: 50, exclusiveMinimum: false}"));
    assertNoShare("share_min: " + stored, List.of("share-not-a-number"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "-0.000001",
        "100.00000000000001",
        "101",
        "{$numberLong: '9223372036854775807'}",
        "{$numberDouble: '-4.9E-324'}",
        "1.7976931348623157E308",
        "{$numberDecimal: '-1E-6'}"
      })
  void boundOutsideOfAll_isAbsentAndTold(String stored) {
    Corrected mapping = Corrected.in04();
    assertThat(share(mapping, "share_min: 50, share_max: " + stored))
        .isEqualTo(Corrected.json("{minimum: 50}"));
    assertThat(mapping.codes()).containsExactly("share-out-of-range");
    assertNoShare("share_min: " + stored, List.of("share-out-of-range"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "share_min: 50, share_max: 25",
        "share_min: 50.00000000000001, share_max: 50",
        "share_min: 100, share_max: 0, exclusive_min: true"
      })
  void leastAboveGreatest_isNoShareAndTold(String stored) {
    assertNoShare(stored, List.of("share-min-above-max"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "share_min: 50, share_max: 50, exclusive_min: true",
        "share_min: 50, share_max: 50.0, exclusive_max: true",
        "share_min: 100, exclusive_min: true",
        "share_max: 0, exclusive_max: true"
      })
  void rangeThatHoldsNothing_isNoShareAndTold(String stored) {
    assertNoShare(stored, List.of("share-range-empty"));
  }

  @Test
  void flagThatIsNoBoolean_isFalse() {
    Corrected mapping = Corrected.in04();
    assertThat(
            share(mapping, "share_min: 25, share_max: 50, exclusive_min: 1, exclusive_max: 'true'"))
        .isEqualTo(Corrected.json("{minimum: 25, maximum: 50}"));
    assertThat(mapping.codes()).containsExactly("exclusive-flag-not-boolean");
  }

  @ParameterizedTest
  @CsvSource({
    "100.0, 100",
    "33.33, 33.33",
    "56.99999999999999, 56.99999999999999",
    "2.0E-3, 0.002",
    "1e-6, 0.000001",
    "1e-7, 1e-7",
    "4.9E-324, 5e-324",
    "-0.0, 0"
  })
  void number_isPrintedInItsShortestForm(double stored, String printed) {
    StoredInterest.Described described =
        new StoredInterest.Described(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Scalar.Real(stored)),
            Optional.empty(),
            false,
            false);
    assertThat(Shares.of(described, new Findings(RegisterCollection.RELATIONSHIPS, "")))
        .contains(new Share.Range(new Value.JsonNumber(printed), Value.NULL, false, false));
  }

  private static void assertNoShare(String stored, List<String> codes) {
    for (Corrected mapping : List.of(Corrected.in02(), Corrected.in04())) {
      assertThat(mapping.interest("{type: 'shareholding', " + stored + "}").has("share")).isFalse();
      assertThat(mapping.codes()).isEqualTo(codes);
    }
  }

  private static JsonNode share(Corrected mapping, String stored) {
    return mapping.interest("{type: 'shareholding', " + stored + "}").get("share");
  }
}
