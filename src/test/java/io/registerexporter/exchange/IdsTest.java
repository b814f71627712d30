package io.registerexporter.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final byte[] OBJECT_ID = HexFormat.of().parseHex("fedcba9876543210f0e1d2c3");
  private static final byte[] HASH = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");

  @Test
  void objectId_comesOutAsItWentIn() {
    assertThat(column(HASH, OBJECT_ID).objectId(1)).isEqualTo(OBJECT_ID);
  }

  @Test
  void halves_areBigEndianAndFilledUpWithZeros() {
    Ids ids = column(OBJECT_ID, HASH);
    assertThat(ids.high()).containsExactly(0xfedcba9876543210L, 0x0011223344556677L);
    assertThat(ids.low()).containsExactly(0xf0e1d2c300000000L, 0x8899aabbccddeeffL);
  }

  @Test
  void selection_isInTheOrderOfTheNumbers() {
    Ids ids = column(OBJECT_ID, HASH).select(new int[] {1, 0, 1});
    assertThat(ids.low())
        .containsExactly(0x8899aabbccddeeffL, 0xf0e1d2c300000000L, 0x8899aabbccddeeffL);
  }

  @Test
  void columns_areJoinedInTheirOrder() {
    Ids ids = Ids.concat(List.of(column(HASH), Ids.NONE, column(OBJECT_ID)));
    assertThat(ids.high()).containsExactly(0x0011223344556677L, 0xfedcba9876543210L);
  }

  private static Ids column(byte[]... keys) {
    Ids.Builder ids = new Ids.Builder();
    List.of(keys).forEach(ids::add);
    return ids.build();
  }
}
