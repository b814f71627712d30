package io.registerexporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of the gates before publication. */
class GateSettingsTest {

  @Test
  void gates_haveTheirDefaults() {
    assertThat(config(Map.of()).gates().byName())
        .isEqualTo(
            Map.of(
                "rejected", "2",
                "dangling", "5",
                "fewer", "10",
                "minimum", "1",
                "schema", "sample"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"GATES_REJECTED", "GATES_DANGLING", "GATES_FEWER", "GATES_MINIMUM", "GATES_SCHEMA"})
  void everyGate_canBeSwitchedOff(Setting setting) {
    assertThat(config(Map.of(setting, "off")).gates().byName())
        .containsEntry(setting.gate().orElseThrow(), "off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.5", "2.25", "99.999", "100", "100.0", " 7 "})
  void percentages_areDecimalNumbersFrom0To100(String text) {
    assertThat(config(Map.of(Setting.GATES_FEWER, text)).gates().byName())
        .containsEntry("fewer", text.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "100.01", "101", "1e1", "5%", "OFF", "on", "", "NaN", "2,5"})
  void otherPercentage_isRefused(String text) {
    for (Setting setting :
        new Setting[] {Setting.GATES_REJECTED, Setting.GATES_DANGLING, Setting.GATES_FEWER}) {
      assertThatThrownBy(() -> config(Map.of(setting, text)))
          .isInstanceOf(ConfigException.class)
          .hasMessageContainingAll(
              "--gate " + setting.gate().orElseThrow() + "=", "a percentage from 0 to 100, or off");
    }
  }

  @ParameterizedTest
  @CsvSource({"0, off", "1, 1", "27000000, 27000000"})
  void minimum_isANumberOfStatements(String text, String value) {
    assertThat(config(Map.of(Setting.GATES_MINIMUM, text)).gates().byName())
        .containsEntry("minimum", value);
  }

  @ParameterizedTest
  @CsvSource({"GATES_MINIMUM, -1", "GATES_MINIMUM, 1.5", "GATES_SCHEMA, some", "GATES_SCHEMA, ''"})
  void otherValue_isRefused(Setting setting, String text) {
    assertThatThrownBy(() -> config(Map.of(setting, text)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--gate " + setting.gate().orElseThrow() + "=" + text);
  }

  @Test
  void gates_areNoneOfTheSettingsThatStatementsDependOn() {
    Map<Setting, String> off = Map.of(Setting.GATES_REJECTED, "off", Setting.GATES_SCHEMA, "off");

    assertThat(config(off).published()).isEqualTo(config(Map.of()).published());
  }

  private static ExportConfig config(Map<Setting, String> flags) {
    return ExportConfig.of(Settings.of(flags, Map.of(), Optional.empty()), Clock.systemUTC());
  }
}
