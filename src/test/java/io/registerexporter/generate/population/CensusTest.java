package io.registerexporter.generate.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.generate.population.Census.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CensusTest {

  @Test
  void placesAndIndexes_areEachOthersInverse() {
    Census census = new Census(1_000);
    Map<Kind, Long> seen = new EnumMap<>(Kind.class);
    for (long place = 0; place < census.entities(); place++) {
      Kind kind = census.kindAt(place);
      long index = census.indexAt(place);

      assertThat(index).isEqualTo(seen.merge(kind, 1L, Long::sum) - 1);
      assertThat(census.placeOf(kind, index)).isEqualTo(place);
    }
    for (Kind kind : Kind.values()) {
      assertThat(census.count(kind)).isEqualTo(seen.get(kind));
    }
  }

  @Test
  void counts_addUp() {
    for (long entities = 0; entities < 200; entities++) {
      Census census = new Census(entities);
      assertThat(Arrays.stream(Kind.values()).mapToLong(census::count).sum()).isEqualTo(entities);
    }
  }

  @Test
  void eightyEntities_are35CompaniesAnd20Owners() {
    Census census = new Census(80);
    assertThat(census.count(Kind.COMPANY)).isEqualTo(35);
    assertThat(census.count(Kind.OWNER)).isEqualTo(20);
  }
}
