package io.registerexporter.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  @ParameterizedTest
  @ValueSource(strings = {"GB", "gb", "Gb", "gB"})
  void alpha2InAnyCase_isItsCountry(String code) {
    assertThat(Countries.ofAlpha2(code))
        .contains(new Country("United Kingdom of Great Britain and Northern Ireland", "GB"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ie", "in", "si", "id", "li"})
  void alpha2WithAnI_isItsCountryInEveryLanguageOfTheMachine(String code) {
    assertThat(Countries.ofAlpha2(code)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "UK", "EU", "XK", "gb-eng", "GBR", "Denmark", " GB", "GB ", "G", "??"})
  void otherText_isNoAlpha2(String code) {
    assertThat(Countries.ofAlpha2(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "gb, GB",
    "DNK, DK",
    "dnk, DK",
    "DnK, DK",
    "USA, US",
    "IRL, IE",
    "England, GB",
    "ENGLAND, GB",
    "Turkey, TR",
    "Danemark, DK",
    "Deutschland, DE",
    "Côte d'Ivoire, CI",
    "Cote d'Ivoire, CI",
    "CÔTE D'IVOIRE, CI",
    "India, IN",
    "INDIA, IN",
    "(Denmark), DK",
    "De(n)mark, DK",
    "'De,nmark', DK",
    "Denmark[], DK"
  })
  void codeOrNameOfACountry_isFound(String text, String alpha2) {
    assertThat(CountryNames.lookUp(text)).map(Country::code).contains(alpha2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UK",
        "U.S.A.",
        "Scotland",
        "Wales",
        "Danmark",
        "Great Britain",
        "Türkiye",
        "Kosovo",
        "Denmark ",
        " Denmark",
        "Denmark\t",
        "Denmark\r",
        "Denmark[",
        "Denmark]",
        "dk ",
        "(dk)",
        "d\nk",
        "xk",
        "",
        " ",
        "\u00A0",
        "\n"
      })
  void otherText_isNoCountry(String text) {
    assertThat(CountryNames.lookUp(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Den\nmark", "Denmark\n", "\n(Denmark)", "D\nNK"})
  void newlines_areDeleted(String text) {
    assertThat(CountryNames.lookUp(text)).map(Country::code).contains("DK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀😀", "😀k", "ßx"})
  void twoCodePointsThatAreNoAlpha2_areNotLookedUpFurther(String text) {
    assertThat(CountryNames.lookUp(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ırl", "ıta", "fın"})
  void dotlessI_isNoLetterOfACode(String text) {
    assertThat(CountryNames.lookUp(text)).isEmpty();
  }

  @Test
  void bracketsRoundABracketPair_areDeletedInOneGo() {
    assertThat(CountryNames.lookUp("Denmark[()]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ＤＥＮＭＡＲＫ", "Dénmárk", "ⓓenmark", "Ｄnk"})
  void letterWithAnAccentOrWidth_isItsPlainLetter(String text) {
    assertThat(CountryNames.lookUp(text)).map(Country::code).contains("DK");
  }
}
