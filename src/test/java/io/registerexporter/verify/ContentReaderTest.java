package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.json.JsonValues;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentReaderTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 31);

  @ParameterizedTest
  @CsvSource({
    "-, 1",
    "2026-01-31, 1",
    "2026-01-30, 0",
    "2026-01, 1",
    "2025-12, 0",
    "2026, 1",
    "2025, 0",
    "+10000-01-01, 0"
  })
  void interest_isCurrentUpToItsLastDay(String end, long current) {
    Contents contents =
        count(
            BodsVersion.V0_1,
            StatementType.OWNERSHIP_OR_CONTROL,
            end.equals("-")
                ? "{'interests':[{'type':'shareholding'}]}"
                : "{'interests':[{'type':'shareholding','endDate':'" + end + "'}]}");

    assertThat(contents.currentInterests()).isEqualTo(current);
    assertThat(contents.interests().top().counts()).isEqualTo(Map.of("shareholding", 1L));
  }

  @Test
  void dateOfPublicationInTheStatement_counts() {
    Contents contents =
        count(
            BodsVersion.V0_4,
            StatementType.OWNERSHIP_OR_CONTROL,
            "{'recordDetails':{'interests':[{'endDate':'2026-01-31'},{'endDate':'2026-02-01'}]},"
                + "'publicationDetails':{'publicationDate':'2026-02-01'}}");

    assertThat(contents.currentInterests()).isEqualTo(1);
    assertThat(contents.interests().top().counts()).isEqualTo(Map.of("none", 2L));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "V0_1 | {'incorporatedInJurisdiction':{'code':'GB'},'identifiers':[IDS]}",
        "V0_2 | {'incorporatedInJurisdiction':{'code':'GB'},'identifiers':[IDS]}",
        "V0_4 | {'recordDetails':{'jurisdiction':{'code':'GB'},'identifiers':[IDS]}}"
      })
  void entity_countsByJurisdictionAndSchemes(BodsVersion version, String statement) {
    Contents contents =
        count(
            version,
            StatementType.ENTITY,
            statement.replace(
                "IDS",
                "{'scheme':'GB-COH','schemeName':'Companies House'},{'schemeName':'A list'},"
                    + "{'schemeName':null},{'scheme':1.5}"));

    assertThat(contents.jurisdictions().top().counts()).isEqualTo(Map.of("GB", 1L));
    assertThat(contents.identifierSchemes().top().counts())
        .isEqualTo(Map.of("GB-COH", 1L, "A list", 1L, "none", 1L, "1.5", 1L));
  }

  private static Contents count(BodsVersion version, StatementType type, String statement) {
    Contents contents = new Contents();
    new ContentReader(StatementForm.of(version), AS_OF)
        .count(JsonValues.of(statement.replace('\'', '"')), type, contents);
    return contents;
  }
}
