package io.registerexporter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ChecksumProperties {

  @Property(tries = 200)
  void checksumOfTwo_followsFromTheirs(@ForAll byte[] bytes, @ForAll byte at) {
    int cut = Math.floorMod(at, bytes.length + 1);
    byte[] end = Arrays.copyOfRange(bytes, cut, bytes.length);
    assertThat(ChecksumTest.of(Arrays.copyOf(bytes, cut)).then(ChecksumTest.of(end), end.length))
        .isEqualTo(ChecksumTest.of(bytes));
  }
}
