package io.registerexporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.register.RegisterCollection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportConfigTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T23:30:09.999Z"), ZoneOffset.ofHours(13));

  @Test
  void nothingSet_isTheSampleIntoTheCurrentFolder() {
    ExportConfig config = config(Map.of());
    assertThat(config.isSample()).isTrue();
    assertThat(config.output()).isEqualTo("./out");
    assertThat(config.bodsVersions()).containsExactly(BodsVersion.V0_4);
    assertThat(config.publicationDate()).isEmpty();
    assertThat(config.publisher())
        .isEqualTo(
            new ExportConfig.Publisher(
                "https://register.openownership.org",
                "openownership-register",
                Optional.of("Example Register"),
                Optional.of("https://register.example.org"),
                Optional.of("https://creativecommons.org/licenses/by/4.0/")));
    assertThat(config.files()).isEqualTo(new ExportConfig.Files(32 << 20, 128 << 20, 6, false));
    assertThat(config.collections())
        .containsEntry(RegisterCollection.RAW_DATA_PROVENANCES, "raw_data_provenances")
        .hasSize(RegisterCollection.values().length);
  }

  @Test
  void exportIdThatIsNotGiven_isTheTimeInUtc() {
    assertThat(config(Map.of()).exportId()).isEqualTo("ex20260131T233009Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "2026-01-31_x", "-", "A_Z-09", "ex20260131T233009Z"})
  void exportIdOfLettersDigitsHyphensAndUnderscores_isTaken(String id) {
    assertThat(config(Map.of(Setting.EXPORT_ID, id)).exportId()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "..", "a b", "é", "a\n", "ı", "a=b", "a.b", "\u0000"})
  void exportIdOfOtherCharacters_isRefused(String id) {
    assertRefused(Setting.EXPORT_ID, id, "--export-id");
  }

  @Test
  void exportId_hasAtMostSixtyFourCharacters() {
    assertThat(config(Map.of(Setting.EXPORT_ID, "x".repeat(64))).exportId()).hasSize(64);
    assertRefused(Setting.EXPORT_ID, "x".repeat(65), "--export-id");
  }

  @ParameterizedTest
  @CsvSource({"1, 1048576", "0.5, 524288", "' 8 ', 8388608", "5120, 5368709120", "0.0000001, 1"})
  void partSize_isInMebibytes(String text, long bytes) {
    assertThat(config(Map.of(Setting.PART_SIZE, text)).files().partBytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "5120.1", "5121", "1e99", "x", "", " ", "NaN", "32MiB", "1,5", "0x10"})
  void partSizeOutsideItsBounds_isRefused(String text) {
    assertRefused(Setting.PART_SIZE, text, "--part-size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "-1", "6.0", "x", ""})
  void compressionLevelOutsideItsBounds_isRefused(String text) {
    assertRefused(Setting.COMPRESSION_LEVEL, text, "--compression-level");
  }

  @ParameterizedTest
  @ValueSource(strings = {"register-exporter/production", "a", "A.b_c/#:-0", "aws/x", "AWSome/x"})
  void metricNamespace_isTakenAsItIs(String text) {
    assertThat(config(Map.of(Setting.METRIC_NAMESPACE, text)).metricNamespace()).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AWS/EMR", ":a", "/a", "a b", "a,b", "\u00e9"})
  void metricNamespaceThatCloudWatchDoesNotTake_isRefused(String text) {
    assertRefused(Setting.METRIC_NAMESPACE, text, "--metric-namespace");
    assertRefused(Setting.METRIC_NAMESPACE, "x".repeat(256), "--metric-namespace");
  }

  /** It changes nothing in what is published, nor in whether a run can be gone on with. */
  @Test
  void metricNamespace_isNotThereUnlessGiven_andNotPublished() {
    assertThat(config(Map.of()).metricNamespace()).isEmpty();
    assertThat(config(Map.of(Setting.METRIC_NAMESPACE, "a")).published())
        .isEqualTo(config(Map.of()).published());
  }

  @Test
  void publicationDate_isADay() {
    assertThat(config(Map.of(Setting.PUBLICATION_DATE, "2024-02-29")).publicationDate())
        .contains(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2024-2-9",
        "20240229",
        "2024",
        "29.02.2024",
        "today",
        "2024-02-29T00:00:00Z",
        "+12024-02-29",
        "-2024-02-29"
      })
  void otherPublicationDate_isRefused(String text) {
    assertRefused(Setting.PUBLICATION_DATE, text, "--publication-date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.3", "1", "v0.1"})
  void unknownVersion_isRefusedWithTheKnownOnes(String text) {
    assertThatThrownBy(() -> config(Map.of(Setting.BODS_VERSION, text)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--bods-version")
        .hasMessageContaining(BodsVersion.labels());
  }

  @ParameterizedTest
  @CsvSource({
    "http://register.example, http://register.example",
    "https://register.example/, https://register.example",
    "https://register.example/a//, https://register.example/a"
  })
  void baseUrl_hasNoSlashAtItsEnd(String text, String baseUrl) {
    assertThat(config(Map.of(Setting.BASE_URL, text)).publisher().baseUrl()).isEqualTo(baseUrl);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "register.example",
        "ftp://register.example",
        "https://",
        "https:///a",
        "https://a b",
        "javascript:x"
      })
  void baseUrlThatIsNoAddress_isRefused(String text) {
    assertRefused(Setting.BASE_URL, text, "--base-url");
  }

  @ParameterizedTest
  @CsvSource({"out/, out", "/out//, /out", "/, /", "s3a://bucket/out/, s3a://bucket/out"})
  void output_hasNoSlashAtItsEnd(String text, String output) {
    assertThat(config(Map.of(Setting.OUTPUT, text)).output()).isEqualTo(output);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SOURCE", "OUTPUT"})
  void emptySourceOrOutput_isRefused(Setting setting) {
    assertRefused(setting, "", "--" + setting.key());
    assertRefused(setting, " ", "--" + setting.key());
  }

  @ParameterizedTest
  @CsvSource({
    "SOURCE, mongodb://user:hunter2@host/register",
    "SOURCE, mongodb+srv://user:hunter2@host/register",
    "SOURCE, s3a://AKIA:hunter2@bucket/dump",
    "SOURCE, mongodb://hunter2@host/register",
    "OUTPUT, s3a://AKIA:hunter2@bucket/out",
    "OUTPUT, s3a://AKIA:hunter2@bucket/a/../out",
    "BASE_URL, https://user:hunter2@register.example",
    "PUBLISHER_URL, https://user:hunter2@publisher.example",
    "LICENSE, https://hunter2@license.example"
  })
  void credentialsInAnAddress_areRefusedWithoutBeingShown(Setting setting, String address) {
    String words = setting.key().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    assertThatThrownBy(() -> config(Map.of(setting, address)))
        .isInstanceOf(ConfigException.class)
        .hasMessageNotContaining("hunter2")
        .message()
        .containsAnyOf(setting.key(), "--" + words);
  }

  @Test
  void atSignInAPath_isNoCredential() {
    String source = "s3a://bucket/user@host:x";
    assertThat(config(Map.of(Setting.SOURCE, source)).source()).isEqualTo(source);
  }

  private static void assertRefused(Setting setting, String text, String named) {
    ConfigException refused =
        catchThrowableOfType(ConfigException.class, () -> config(Map.of(setting, text)));
    assertThat(refused).as("refusal of %s", text).isNotNull().hasMessageContaining(named);
  }

  private static ExportConfig config(Map<Setting, String> flags) {
    return ExportConfig.of(Settings.of(flags, Map.of(), Optional.empty()), CLOCK);
  }
}
