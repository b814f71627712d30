package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FrequenciesTest {

  @Test
  void names_areShownMostFrequentFirst() {
    Frequencies names = new Frequencies();
    for (String name : "b a c b c b".split(" ")) {
      names.add(name);
    }

    assertThat(names.top().counts())
        .containsExactly(Map.entry("b", 3L), Map.entry("c", 2L), Map.entry("a", 1L));
    assertThat(names.top().rest()).isZero();
  }

  @Test
  void moreThanAHundredNames_areCountedAsTheRest() {
    Frequencies names = new Frequencies();
    for (int i = 0; i < 250; i++) {
      names.add("name " + i);
    }
    names.add("name 249");

    assertThat(names.top().counts()).hasSize(100).containsEntry("name 249", 2L);
    assertThat(names.top().rest()).isEqualTo(150);
    assertThat(names.top().sum()).isEqualTo(251);
  }

  @Test
  void endlesslyManyNames_takeLittleRoomAndLoseNothing() {
    Frequencies names = new Frequencies();
    for (int i = 0; i < 20_000; i++) {
      names.add("often");
      names.add("name " + i);
    }

    assertThat(Tally.json(names)).hasSizeLessThan(30_000);
    assertThat(names.top().counts()).containsEntry("often", 20_000L);
    assertThat(names.top().sum()).isEqualTo(40_000);
  }

  @Test
  void sums_areThoseOfBoth() {
    Frequencies some = new Frequencies(Map.of("a", 1L, "b", 2L), 3);
    some.add(Tally.ofJson(Tally.json(new Frequencies(Map.of("b", 4L), 5)), Frequencies.class));

    assertThat(some.top()).isEqualTo(new VerificationReport.Frequent(Map.of("a", 1L, "b", 6L), 8));
  }

  @Test
  void longName_isCutOff() {
    Frequencies names = new Frequencies();
    names.add("x".repeat(1_000));

    assertThat(names.top().counts()).containsOnlyKeys("x".repeat(100) + "…");
  }
}
