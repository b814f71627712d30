package io.registerexporter.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003,
        0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
        0x3000
      })
  void whiteSpaceOfUnicode_isBlank(int codePoint) {
    assertThat(Text.isBlank(" " + Character.toString(codePoint))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x08, 0x0E, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F, 0x21, 0x7F, 0x84, 0x86, 0x180E, 0x1FFF,
        0x200B, 0x200C, 0x200D, 0x2027, 0x202A, 0x2060, 0x2800, 0x3001, 0xFEFF, 0x1F600
      })
  void otherCharacter_isNotBlank(int codePoint) {
    assertThat(Text.isBlank(" " + Character.toString(codePoint) + " ")).isFalse();
  }

  @Test
  void emptyText_isBlank() {
    assertThat(Text.isBlank("")).isTrue();
  }

  @Test
  void presentOfBlankText_isEmpty() {
    assertThat(Text.present(Optional.of("\u00A0\u2003"))).isEmpty();
    assertThat(Text.present(Optional.empty())).isEmpty();
  }

  @Test
  void presentOfText_keepsItUntrimmed() {
    assertThat(Text.present(Optional.of(" a "))).contains(" a ");
  }

  @ParameterizedTest
  @CsvSource({
    "a\uD800, a\uFFFD",
    "\uDC00a, \uFFFDa",
    "\uDE00\uD83D, \uFFFD\uFFFD",
    "\uD83D\uD83D\uDE00, \uFFFD\uD83D\uDE00",
    "\uD83D\uDE00\uDE00, \uD83D\uDE00\uFFFD",
    "\uDBFFx\uDFFF, \uFFFDx\uFFFD"
  })
  void loneSurrogate_isReplaced(String damaged, String repaired) {
    assertThat(Text.hasLoneSurrogate(damaged)).isTrue();
    assertThat(Text.withoutLoneSurrogates(damaged)).isEqualTo(repaired);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "\uD83D\uDE00", "\uDBFF\uDFFF", "\uFFFD", "\u0000"})
  void soundText_isKept(String text) {
    assertThat(Text.hasLoneSurrogate(text)).isFalse();
    assertThat(Text.withoutLoneSurrogates(text)).isEqualTo(text);
  }
}
