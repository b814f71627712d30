package io.registerexporter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesTest {

  private final Stages stages = new Stages(stage -> {});

  @Test
  void stage_givesItsResultAndIsTheCurrentOne() {
    assertThat(stages.current()).isEqualTo("starting");
    assertThat(stages.run("reading", "documents", () -> List.of(1, 2), List::size))
        .containsExactly(1, 2);
    assertThat(stages.current()).isEqualTo("reading");
  }

  @Test
  void stageThatFails_staysTheCurrentOne() {
    IllegalStateException failure = new IllegalStateException("disk full");
    assertThatThrownBy(
            () ->
                stages.run(
                    "writing",
                    "files",
                    () -> {
                      throw failure;
                    },
                    result -> 0))
        .isSameAs(failure);
    assertThat(stages.current()).isEqualTo("writing");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "1000, '1,000'", "27000000, '27,000,000'"})
  void figures_areGroupedAlikeInEveryLanguageOfTheMachine(long number, String text) {
    assertThat(Stages.grouped(number)).isEqualTo(text);
  }
}
