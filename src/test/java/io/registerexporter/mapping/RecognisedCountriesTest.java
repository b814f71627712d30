package io.registerexporter.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.Country;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisedCountriesTest {

  @ParameterizedTest
  @CsvSource({
    "gb, GB",
    "GB, GB",
    "uk, GB",
    "Uk, GB",
    "UK, GB",
    "' UK ', GB",
    "' dk\t', DK",
    "'\u00A0Denmark\u2003', DK",
    "'\u2028DNK\n', DK",
    "usa, US",
    "Côte d'Ivoire, CI",
    "'(Denmark)', DK",
    "Great Britain, GB",
    "GREAT BRITAIN, GB",
    "Scotland, GB",
    "Wales, GB",
    "Northern Ireland, GB",
    "England, GB",
    "England and Wales, GB",
    "England & Wales, GB",
    "' Scötland, ', GB",
    "(Wales), GB",
    "Turkey, TR"
  })
  void codeOrNameInUse_isItsCountry(String text, String alpha2) {
    assertThat(CountryNames.recognise(text)).map(Country::code).contains(alpha2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00A0\u2028",
        "-",
        "Unknown",
        "British",
        "EU",
        "XK",
        "(gb)",
        "g b",
        "U\u212A",
        "UKR1",
        "Scotland Wales",
        "England  and Wales",
        "great-britain",
        "G.B.",
        "ger many",
        "\u200BDK"
      })
  void anythingElse_isNone(String text) {
    assertThat(CountryNames.recognise(text)).isEmpty();
  }
}
