package io.registerexporter.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressorTest {

  private static final String LINES =
      String.join("\n", IntStream.range(0, 20_000).mapToObj(i -> "statement " + i * i).toList());

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 9})
  void member_isGzipWhoseHeaderHoldsNoTimeOrName(int level) throws IOException {
    byte[] member = member(Compressor.local(level), LINES);
    assertThat(Arrays.copyOf(member, 8)).containsExactly(0x1F, 0x8B, 8, 0, 0, 0, 0, 0);
    assertThat(OutputFolder.gunzip(member)).isEqualTo(LINES);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 9})
  void equalCompressors_giveEqualBytes(int level) throws IOException {
    assertThat(Compressor.local(level)).isEqualTo(Compressor.local(level));
    assertThat(member(Compressor.local(level), LINES))
        .isEqualTo(member(Compressor.local(level), LINES));
  }

  @Test
  void bytes_doNotDependOnHowTheyAreHandedOver() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream member = Compressor.local(6).member(compressed)) {
      for (byte b : LINES.getBytes(StandardCharsets.UTF_8)) {
        member.write(b);
      }
    }
    assertThat(compressed.toByteArray()).isEqualTo(member(Compressor.local(6), LINES));
  }

  @Test
  void level_isInTheRecordAndAtWork() throws IOException {
    List<Compressor> compressors = List.of(Compressor.local(1), Compressor.local(9));
    assertThat(compressors).extracting(Compressor::level).containsExactly(1, 9);
    assertThat(compressors.get(0).version()).isNotEqualTo(compressors.get(1).version());
    assertThat(member(compressors.get(1), LINES).length)
        .isLessThan(member(compressors.get(0), LINES).length);
  }

  @Test
  void version_isTheSameInEveryLanguageOfTheMachine() {
    assertThat(Compressor.local(6).version()).matches("sample-[0-9a-f]{8}");
  }

  private static byte[] member(Compressor compressor, String text) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream member = compressor.member(compressed)) {
      member.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return compressed.toByteArray();
  }
}
