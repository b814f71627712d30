package io.registerexporter.generate.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 7, 100, 1_000, 4_096, 9_699_690 / 1_000})
  void everyNumber_hasOneOfItsOwn(long size) {
    Shuffle shuffle = new Shuffle(size, Chance.at(1, Chance.Matter.COMPANY_ORDER, 0));

    assertThat(LongStream.range(0, size).map(shuffle::at).distinct().count()).isEqualTo(size);
    assertThat(LongStream.range(0, size).map(shuffle::at).max()).hasValue(size - 1);
  }
}
