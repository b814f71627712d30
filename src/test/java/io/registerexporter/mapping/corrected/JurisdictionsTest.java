package io.registerexporter.mapping.corrected;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionsTest {

  @ParameterizedTest
  @CsvSource({
    "gb, GB",
    "GB, GB",
    "uk, GB",
    "UK, GB",
    "Dk, DK",
    "' dk ', DK",
    "'\u00A0dk\u2003', DK",
    "us_, US",
    "us-, US",
    "ie, IE",
    "id, ID"
  })
  void codeOfACountry_isTheCountry(String stored, String country) {
    Corrected mapping = Corrected.in04();
    JsonNode details = details(mapping, stored);
    assertThat(details.at("/jurisdiction/code").textValue()).isEqualTo(country);
    assertThat(details.at("/addresses/0/country")).isEqualTo(details.get("jurisdiction"));
    assertThat(mapping.codes()).isEmpty();
    assertCountryIn02(stored, country);
  }

  @ParameterizedTest
  @CsvSource({
    "us_de, US, US-DE, Delaware",
    "US-DE, US, US-DE, Delaware",
    "us_dc, US, US-DC, District of Columbia",
    "us_pr, US, US-PR, Puerto Rico",
    "us_vi, US, US-VI, 'Virgin Islands, U.S.'",
    "ca_nl, CA, CA-NL, Newfoundland and Labrador",
    "ca_qc, CA, CA-QC, Quebec",
    "ae_az, AE, AE-AZ, Abu Dhabi",
    "ae_uq, AE, AE-UQ, Umm al Quwain",
    "gb-eng, GB, GB-ENG, England",
    "gb_sct, GB, GB-SCT, Scotland",
    "uk_nir, GB, GB-NIR, Northern Ireland",
    "' UK-wls ', GB, GB-WLS, Wales"
  })
  void codeOfAKnownSubdivision_isTheSubdivisionAndItsCountry(
      String stored, String country, String code, String name) {
    Corrected mapping = Corrected.in04();
    JsonNode details = details(mapping, stored);
    assertThat(details.get("jurisdiction"))
        .isEqualTo(Corrected.json("{name: \"" + name + "\", code: '" + code + "'}"));
    assertThat(details.get("jurisdiction").fieldNames())
        .toIterable()
        .containsExactly("name", "code");
    assertThat(details.at("/addresses/0/country/code").textValue()).isEqualTo(country);
    assertThat(mapping.codes()).isEmpty();
    assertCountryIn02(stored, country);
  }

  @ParameterizedTest
  @CsvSource({
    "us_xx, US",
    "us_de_x, US",
    "us__de, US",
    "us_ de, US",
    "us_az1, US",
    "dk_de, DK",
    "de_ny, DE",
    "gb_england, GB",
    "ca_az, CA"
  })
  void unknownSubdivision_isItsCountryAndTold(String stored, String country) {
    Corrected mapping = Corrected.in04();
    assertThat(details(mapping, stored).at("/jurisdiction/code").textValue()).isEqualTo(country);
    assertThat(mapping.findings())
        .containsExactly("subdivision-not-recognised jurisdiction_code " + stored);
    assertCountryIn02(stored, country);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eu", "xk", "GBR", "Denmark", "_gb", "-", "_", "g", "us de", "u_k", "gb.eng", "zz_de"
      })
  void whatIsNoCountry_isLeftOutAndTold(String stored) {
    Corrected mapping = Corrected.in04();
    JsonNode details = details(mapping, stored);
    assertThat(details.has("jurisdiction")).isFalse();
    assertThat(details.get("addresses"))
        .isEqualTo(Corrected.json("[{type: 'registered', address: 'a'}]"));
    assertThat(mapping.findings())
        .containsExactly("country-not-recognised jurisdiction_code " + stored);
    JsonNode in02 = details(Corrected.in02(), stored);
    assertThat(in02.has("incorporatedInJurisdiction")).isFalse();
    assertThat(in02.get("addresses")).isEqualTo(details.get("addresses"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x: 1", "jurisdiction_code: null", "jurisdiction_code: ' \u2003'"})
  void noCode_isNoFinding(String fields) {
    Corrected mapping = Corrected.in04();
    assertThat(mapping.entityDetails("name: 'n', " + fields).has("jurisdiction")).isFalse();
    assertThat(mapping.codes()).isEmpty();
  }

  private static void assertCountryIn02(String stored, String country) {
    JsonNode in02 = details(Corrected.in02(), stored);
    assertThat(in02.at("/incorporatedInJurisdiction/code").textValue()).isEqualTo(country);
    assertThat(in02.get("incorporatedInJurisdiction").fieldNames())
        .toIterable()
        .containsExactly("name", "code");
    assertThat(in02.get("addresses"))
        .isEqualTo(
            Corrected.json("[{type: 'registered', address: 'a', country: '" + country + "'}]"));
  }

  private static JsonNode details(Corrected mapping, String jurisdictionCode) {
    return Corrected.details(
        mapping.entity("name: 'n', address: 'a', jurisdiction_code: '" + jurisdictionCode + "'"));
  }
}
