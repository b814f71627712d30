package io.registerexporter.bods;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodsVersionTest {

  @ParameterizedTest
  @EnumSource
  void label_findsItsVersionAndIsListed(BodsVersion version) {
    assertThat(BodsVersion.ofLabel(version.label())).contains(version);
    assertThat(BodsVersion.labels()).contains(version.label());
  }

  @Test
  void oldestVersion_isThere() {
    assertThat(BodsVersion.ofLabel("0.1")).contains(BodsVersion.V0_1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.10", "v0.1", "0,1", " 0.1", "V0_1"})
  void otherText_isNoVersion(String label) {
    assertThat(BodsVersion.ofLabel(label)).isEmpty();
  }
}
