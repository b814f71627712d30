package io.registerexporter.verify.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTest {

  /** Some that are alike at both ends, and of every length. */
  private static final List<String> ALIKE =
      IntStream.rangeClosed(0, ShortBytes.LONGEST)
          .mapToObj(length -> "abcdefgh12345678ABCDEFGHijklmnop".substring(0, length))
          .toList();

  @Test
  void names_areFoundByTheirBytes() {
    Names names = new Names(ALIKE);

    for (String text : ALIKE) {
      byte[] bytes = ("xx" + text + "y".repeat(8)).getBytes(StandardCharsets.UTF_8);
      assertThat(names.name(bytes, 2, 2 + text.length()))
          .isEqualTo(new Name(text, names.number(text)));
      assertThat(names.name(text).number()).isEqualTo(names.number(text)).isNotNegative();
    }
  }

  @Test
  void anyOtherName_hasNoNumber() {
    Names names = new Names(ALIKE);

    for (String text : ALIKE.subList(1, ALIKE.size())) {
      for (int i = 0; i < text.length(); i++) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[i]++;
        String other = new String(bytes, StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + Long.BYTES);
        assertThat(names.name(padded, 0, bytes.length)).isEqualTo(new Name(other, Name.UNKNOWN));
      }
    }
  }

  @Test
  void textsThatComeAgain_areWhatTheirBytesSay() {
    Texts texts = new Texts();
    for (int i = 0; i < 2; i++) {
      for (String text : ALIKE) {
        byte[] bytes = (text + " ".repeat(8)).getBytes(StandardCharsets.UTF_8);
        assertThat(texts.text(bytes, 0, text.length())).isEqualTo(text);
      }
    }
  }

  @Test
  void tooManyNames_areRefused() {
    List<String> many = IntStream.rangeClosed(0, Names.MOST).mapToObj(i -> "n" + i).toList();

    assertThatThrownBy(() -> new Names(many)).isInstanceOf(IllegalArgumentException.class);
  }
}
