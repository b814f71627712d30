package io.registerexporter.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.registerexporter.register.RegisterCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {

  @Test
  void columnThatNobodyFilledIn_isUndecided() {
    assertThat(Outcome.of((byte) 0)).isEqualTo(Outcome.UNDECIDED);
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void code_standsForTheOutcome(Outcome outcome) {
    assertThat(Outcome.of(outcome.code())).isEqualTo(outcome);
  }

  @Test
  void soundProvenance_isNotReadAgainUnlessAFieldCannotBeUsed() {
    RegisterCollection provenances = RegisterCollection.RAW_DATA_PROVENANCES;
    assertThat(Outcome.USED.isReadAgain(provenances, false)).isFalse();
    assertThat(Outcome.USED.isReadAgain(provenances, true)).isTrue();
    assertThat(Outcome.IMPORT_NOT_STORED.isReadAgain(provenances, false)).isTrue();
    assertThat(Outcome.UNREADABLE.isReadAgain(provenances, true)).isFalse();
  }
}
