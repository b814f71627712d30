package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeyTest {

  @Test
  void constants_areInTheOrderOfTheirUtf16UnitsAndDifferent() {
    assertThat(Arrays.stream(Key.values()).map(Key::text).toList())
        .isSorted()
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[a-zA-Z]+"));
  }

  @Test
  void printedKey_isInQuotesBeforeAColon() {
    for (Key key : Key.values()) {
      assertThat(new String(key.printed(), StandardCharsets.UTF_8))
          .isEqualTo("\"" + key.text() + "\":");
    }
  }
}
