package io.registerexporter.mapping.bods01;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterestsTest {

  private static final List<String> HOLDERS = List.of("", "-as-trust", "-as-firm");
  private static final String PARTNERSHIP = "-limited-liability-partnership";
  private static final List<String> BANDS = List.of("25-to-50", "50-to-75", "75-to-100");
  private static final List<String> SHARES =
      List.of(
          "{\"minimum\":25,\"maximum\":50,\"exclusiveMinimum\":true,\"exclusiveMaximum\":false}",
          "{\"minimum\":50,\"maximum\":75,\"exclusiveMinimum\":true,\"exclusiveMaximum\":true}",
          "{\"minimum\":75,\"maximum\":100,\"exclusiveMinimum\":false,\"exclusiveMaximum\":false}");

  static Stream<Arguments> wordings() {
    Stream.Builder<Arguments> wordings = Stream.builder();
    for (String holder : HOLDERS) {
      for (int i = 0; i < BANDS.size(); i++) {
        String band = BANDS.get(i) + "-percent" + holder;
        String share = SHARES.get(i);
        wordings.add(Arguments.of("ownership-of-shares-" + band, "shareholding", share));
        wordings.add(Arguments.of("voting-rights-" + band, "voting-rights", share));
        wordings.add(Arguments.of("voting-rights-" + band + PARTNERSHIP, "voting-rights", share));
        String assets = "right-to-share-surplus-assets-" + band + PARTNERSHIP;
        wordings.add(Arguments.of(assets, "rights-to-surplus-assets", ""));
      }
      String appoint = "right-to-appoint-and-remove-";
      wordings.add(Arguments.of(appoint + "directors" + holder, "appointment-of-board", ""));
      String members = appoint + "members" + holder + PARTNERSHIP;
      wordings.add(Arguments.of(members, "appointment-of-board", ""));
    }
    return wordings.build();
  }

  @ParameterizedTest
  @MethodSource("wordings")
  void wordingOfTheUkRegister_hasItsTypeAndShare(String wording, String type, String share) {
    assertWording(wording, type, share);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "significant-influence-or-control",
        "significant-influence-or-control-as-trust",
        "significant-influence-or-control-as-firm",
        "significant-influence-or-control-limited-liability-partnership",
        "ownership-of-shares-25-to-50-percent-limited-liability-partnership",
        "ownership-of-shares-50-to-75-percent-as-trust-limited-liability-partnership",
        "right-to-share-surplus-assets-25-to-50-percent",
        "right-to-share-surplus-assets-75-to-100-percent-as-firm",
        "right-to-appoint-and-remove-persons",
        "right-to-appoint-and-remove-persons-as-trust",
        "right-to-appoint-and-remove-members",
        "right-to-appoint-and-remove-members-as-firm",
        "right-to-appoint-and-remove-directors-limited-liability-partnership",
        "shareholding",
        "voting-rights",
        "Ownership-of-shares-25-to-50-percent",
        "ownership-of-shares-25-to-50-percent ",
        "ownership-of-shares-25-to-50-percent-limited-liability-partnership-as-trust",
        "ownership-of-shares-more-than-25-percent",
        "blah nlah nlah"
      })
  void otherWording_isInfluenceOrControl(String wording) {
    assertWording(wording, "influence-or-control", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "share_min: 100, share_max: 100 | {exact: 100, minimum: 100, maximum: 100}",
        "share_min: 100, share_max: 100.0 | {exact: 100, minimum: 100, maximum: 100}",
        "share_min: 33.33, share_max: {$numberDecimal: '33.33'} | "
            + "{exact: 33.33, minimum: 33.33, maximum: 33.33}",
        "share_min: 0, share_max: {$numberDouble: '-0.0'} | {exact: 0, minimum: 0, maximum: 0}",
        "x: 1 | {exact: null, minimum: null, maximum: null}",
        "share_min: null, share_max: null | {exact: null, minimum: null, maximum: null}"
      })
  void equalLimits_areAnExactShare(String stored, String share) {
    assertThat(described(stored).get("share")).isEqualTo(json(share));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "share_min: 25, share_max: 50 | minimum: 25, maximum: 50",
        "share_min: 33.33, share_max: 56.99999999999999 | "
            + "minimum: 33.33, maximum: 56.99999999999999",
        "share_min: 25, exclusive_min: true | minimum: 25, maximum: null",
        "share_max: {$numberLong: '75'}, exclusive_max: true | minimum: null, maximum: 75",
        "share_min: 0, share_max: null | minimum: 0, maximum: null"
      })
  void otherLimits_areARangeThatIncludesThem(String stored, String limits) {
    assertThat(described(stored).get("share"))
        .isEqualTo(json("{" + limits + ", exclusiveMinimum: false, exclusiveMaximum: false}"));
  }

  @Test
  void typeOfAnObject_isPrintedAsStored() {
    assertThat(described("type: 'Shareholding'").get("type").textValue()).isEqualTo("Shareholding");
    assertThat(described("type: ''").get("type").textValue()).isEmpty();
  }

  @Test
  void objectWithOtherKeys_hasAShareOnly() {
    assertThat(described("details: 'd', exclusive_min: true, type: null").fieldNames())
        .toIterable()
        .containsExactly("share");
  }

  @Test
  void dates_areOnEveryInterest() {
    JsonNode interests =
        interests("interests: ['a', {type: 't'}], started_date: '2016', ended_date: '2018-W05'");
    assertThat(interests).hasSize(2);
    assertThat(interests)
        .allSatisfy(
            interest -> {
              assertThat(interest.get("startDate").textValue()).isEqualTo("2016-01-01");
              assertThat(interest.get("endDate").textValue()).isEqualTo("2018-01-29");
            });
  }

  @Test
  void invalidDates_areLeftOutAndTheFirstIsTold() {
    Bods01 mapping = new Bods01();
    JsonNode statement =
        mapping.relationship(
            "interests: ['a'], started_date: 'abc', ended_date: '2018-02-30'",
            Bods01.PARTY,
            Optional.empty());
    assertThat(statement.get("interests").get(0).has("startDate")).isFalse();
    assertThat(statement.get("interests").get(0).has("endDate")).isFalse();
    assertThat(mapping.findings()).containsExactly("date-invalid started_date abc");
  }

  @Test
  void noInterests_areAnEmptyList() {
    assertThat(interests("interests: [], started_date: '2016'")).isEqualTo(json("[]"));
  }

  private static void assertWording(String wording, String type, String share) {
    String shareJson = share.isEmpty() ? "" : ",\"share\":" + share;
    assertThat(interests("interests: ['" + wording + "']"))
        .isEqualTo(
            json("[{\"type\":\"" + type + "\",\"details\":\"" + wording + "\"" + shareJson + "}]"));
  }

  private static JsonNode described(String fields) {
    return interests("interests: [{" + fields + "}]").get(0);
  }

  private static JsonNode interests(String fields) {
    return Bods01.relationship(fields).get("interests");
  }

  private static JsonNode json(String text) {
    return Bods01.json(text.replaceAll("([{ ])([a-zA-Z]+): ", "$1\"$2\": "));
  }
}
