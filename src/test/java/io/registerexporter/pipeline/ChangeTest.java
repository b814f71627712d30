package io.registerexporter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.bods.Change;
import io.registerexporter.register.FindingCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeTest {

  @ParameterizedTest
  @EnumSource
  void whatAWriterChanges_isToldUnderACodeOfItsName(Change change) {
    assertThat(FindingCode.valueOf(change.name()).kind()).isEqualTo(FindingCode.Kind.FIELD);
  }
}
