package io.registerexporter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {

  /** The check value of the catalogue of CRCs, E3069283, in S3's form. */
  @Test
  void text_isThatOfS3() throws IOException {
    Checksum checksum = of("123456789".getBytes(StandardCharsets.US_ASCII));
    assertThat(checksum.text()).isEqualTo("4waSgw==");
    assertThat(Checksum.of("4waSgw==")).isEqualTo(checksum);
    assertThat(new ObjectMapper().writeValueAsString(checksum)).isEqualTo("\"4waSgw==\"");
    assertThat(new ObjectMapper().readValue("\"4waSgw==\"", Checksum.class)).isEqualTo(checksum);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "no base64!", "4waSg4waSg=="})
  void otherText_isRefused(String text) {
    assertThatThrownBy(() -> Checksum.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  static Checksum of(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return new Checksum((int) crc.getValue());
  }
}
