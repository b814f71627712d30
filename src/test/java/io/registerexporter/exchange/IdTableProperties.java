package io.registerexporter.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** A table of ids is held against a map, with few enough ids that many come twice. */
class IdTableProperties {

  @Property(tries = 200)
  void ids_areNumberedInTheOrderInWhichTheyComeFirst(
      @ForAll @Size(max = 300) List<@LongRange(min = -20, max = 20) Long> halves) {
    IdTable table = new IdTable();
    Map<List<Long>, Integer> numbers = new LinkedHashMap<>();
    for (int i = 1; i < halves.size(); i++) {
      long high = halves.get(i - 1);
      long low = halves.get(i);
      Integer known = numbers.get(List.of(high, low));
      assertThat(table.find(high, low)).isEqualTo(known == null ? IdTable.ABSENT : known);
      int number = known == null ? numbers.size() : known;
      assertThat(table.add(high, low)).isEqualTo(number);
      numbers.put(List.of(high, low), number);
    }
    assertThat(table.size()).isEqualTo(numbers.size());
    Ids ids = table.ids();
    numbers.forEach(
        (id, number) -> assertThat(List.of(ids.high()[number], ids.low()[number])).isEqualTo(id));
  }
}
