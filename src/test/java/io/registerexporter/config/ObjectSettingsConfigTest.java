package io.registerexporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.aws.ObjectSettings;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that matter where an export goes to S3. */
class ObjectSettingsConfigTest {

  @ParameterizedTest
  @CsvSource({
    "s3://bucket/out, s3a://bucket/out",
    "s3a://bucket/out/, s3a://bucket/out",
    "s3://bucket, s3a://bucket",
    "s3n://bucket, s3n://bucket",
    "./s3://x, ./s3://x",
  })
  void s3_isASynonymOfHadoopsName(String given, String address) {
    ExportConfig config = config(Map.of(Setting.OUTPUT, given));
    assertThat(config.output()).isEqualTo(address);
    assertThat(config(Map.of(Setting.STAGING, given)).staging().folder()).hasValue(address);
    assertThat(config(Map.of(Setting.SOURCE, "s3://bucket/dump")).source())
        .isEqualTo("s3a://bucket/dump");
  }

  @Test
  void stagingAmongPublishedFiles_isRefusedUnderEitherName() {
    assertThatThrownBy(
            () ->
                config(
                    Map.of(
                        Setting.OUTPUT, "s3a://bucket/out",
                        Setting.STAGING, "s3://bucket/out/bods_exports_results/x")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("published");
  }

  /** Hadoop's paths are normalised, S3's keys are not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://",
        "s3:bucket",
        "s3:///x",
        "s3://b//x",
        "s3://b/x/../y",
        "s3://b/./x",
        "s3://b/.."
      })
  void keyThatHadoopTakesForAnother_isRefused(String address) {
    for (Setting setting : List.of(Setting.SOURCE, Setting.OUTPUT, Setting.STAGING)) {
      assertRefused(Map.of(setting, address), "must name a bucket");
    }
  }

  @Test
  void nothingSet_saysNothing() {
    assertThat(config(Map.of()).objects())
        .isEqualTo(new ObjectSettings(Optional.empty(), Optional.empty(), Map.of()));
  }

  @Test
  void encryptionAndTags_areTaken() {
    assertThat(
            config(
                    Map.of(
                        Setting.S3_ENCRYPTION, "aws:kms",
                        Setting.S3_KMS_KEY, "arn:aws:kms:eu-west-2:1:key/1",
                        Setting.S3_TAGS, "team=registers, kind of data=open=yes,empty="))
                .objects())
        .isEqualTo(
            new ObjectSettings(
                Optional.of("aws:kms"),
                Optional.of("arn:aws:kms:eu-west-2:1:key/1"),
                Map.of("team", "registers", "kind of data", "open=yes", "empty", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSE-KMS", "aes256", "none"})
  void otherEncryption_isRefusedWithTheKnownOnes(String encryption) {
    assertRefused(Map.of(Setting.S3_ENCRYPTION, encryption), "AES256, aws:kms, aws:kms:dsse");
  }

  @Test
  void keyWithoutItsEncryption_isRefused() {
    assertRefused(Map.of(Setting.S3_KMS_KEY, "k"), "aws:kms");
    assertRefused(Map.of(Setting.S3_KMS_KEY, "k", Setting.S3_ENCRYPTION, "AES256"), "aws:kms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"team", "=x", "a=b,,c=d", "a=b;c", "a=b,a=c"})
  void otherTags_areRefused(String tags) {
    assertRefused(Map.of(Setting.S3_TAGS, tags), "REGISTER_EXPORTER_S3_TAGS");
  }

  @Test
  void moreThanTenTags_areRefused() {
    String tags =
        IntStream.rangeClosed(1, 11).mapToObj(i -> "k" + i + "=v").collect(Collectors.joining(","));
    assertRefused(Map.of(Setting.S3_TAGS, tags), "at most 10");
  }

  private static void assertRefused(Map<Setting, String> settings, String named) {
    Map<String, String> environment = new HashMap<>();
    settings.forEach((setting, text) -> environment.put(setting.environmentVariable(), text));
    assertThatThrownBy(
            () ->
                ExportConfig.of(
                    Settings.of(Map.of(), environment, Optional.empty()), Clock.systemUTC()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(named);
  }

  private static ExportConfig config(Map<Setting, String> flags) {
    return ExportConfig.of(Settings.of(flags, Map.of(), Optional.empty()), Clock.systemUTC());
  }
}
