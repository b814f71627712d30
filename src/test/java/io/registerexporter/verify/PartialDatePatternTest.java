package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.BodsVersion;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our pattern of dates in 0.1 and 0.2 accepts what the standard's pattern accepts. */
class PartialDatePatternTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970",
        "+1970",
        "-1970",
        "0000",
        "1970-01",
        "1970-12",
        "197001",
        "1970-01-31",
        "19700131",
        "-1970-01-01",
        "1970-031",
        "1970031",
        "1970-366",
        "1970-W05",
        "1970W05",
        "1970-W05-2",
        "1970W052",
        "1970-01-31T10:20:30Z",
        "1970-01-31T10:20:30.123+01:00",
        "1970-01-31T10",
        "1970-01-31 10:20",
        "1970-01-31T24:00",
        "19700131T102030Z",
        "1970-01-31T1020+0100"
      })
  void dateInIso8601_isAllowed(String date) {
    assertThat(versions()).allMatch(version -> ours(version).matcher(date).find());
    assertThat(versions()).allMatch(version -> theirs(version).matcher(date).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "70",
        "197",
        "19701",
        "1970-1",
        "1970-13",
        "1970-00",
        "1970-01-32",
        "1970-01-00",
        "1970-1-1",
        "1970-0131",
        "197001-31",
        "1970-367",
        "1970-000",
        "1970-W53",
        "1970-W05-8",
        "+10000-01-02",
        "10000-01-02",
        "31/01/1970",
        "1970-01-31Z",
        "1970-01-31T25:00",
        "1970-01-31T10:60",
        "1970-01-31T10:2030",
        " 1970",
        "1970 ",
        "１９７０"
      })
  void anythingElse_isNoDate(String text) {
    assertThat(versions()).noneMatch(version -> ours(version).matcher(text).find());
    assertThat(versions()).noneMatch(version -> theirs(version).matcher(text).find());
  }

  @ParameterizedTest
  @EnumSource(names = {"V0_1", "V0_2"})
  void everyDate_isAllowedByBothOrNeither(BodsVersion version) {
    Pattern ours = ours(version);
    Pattern theirs = theirs(version);
    List<String> years = List.of("1970", "-0001", "+2024", "197", "19700");
    List<String> days =
        List.of(
            "", "-02", "02", "-02-29", "0229", "-0229", "02-29", "-13", "-00", "-W07", "W07",
            "-W07-1", "W071", "-W071", "-W53", "-060", "060", "-367", "-360", "-000");
    List<String> times =
        List.of(
            "",
            "T",
            "T10",
            " 10",
            "T24",
            "T10:20",
            "T1020",
            "T10:20:30",
            "T102030",
            "T10:2030",
            "T1020:30",
            "T10,5",
            "T10:20.5",
            "T1020.5",
            "T102030,5",
            "T10:20:30.5",
            "T10:20.5:30",
            "T1020.530.5",
            "T24:00",
            "T2400",
            "T24:00,5",
            "T24:00:00",
            "T10:60",
            "T10.",
            "T.5");
    List<String> zones =
        List.of("", "Z", "z", "+01", "-0130", "+01:30", "+01:", "+1", "+24", "+01:60", "Z+01");
    for (String year : years) {
      for (String day : days) {
        for (String time : times) {
          for (String zone : zones) {
            String date = year + day + time + zone;
            assertThat(ours.matcher(date).find()).as(date).isEqualTo(theirs.matcher(date).find());
          }
        }
      }
    }
  }

  @Test
  void bothVersions_haveOnePattern() {
    assertThat(ours(BodsVersion.V0_2).pattern()).isEqualTo(ours(BodsVersion.V0_1).pattern());
  }

  private static Stream<BodsVersion> versions() {
    return Stream.of(BodsVersion.V0_1, BodsVersion.V0_2);
  }

  private static Pattern ours(BodsVersion version) {
    return Pattern.compile(OwnSchema.json(version).at("/$defs/partialDate/pattern").asText());
  }

  private static Pattern theirs(BodsVersion version) {
    return Pattern.compile(
        new StandardSchema(version)
            .json("person-statement.json")
            .at("/properties/birthDate/pattern")
            .asText());
  }
}
