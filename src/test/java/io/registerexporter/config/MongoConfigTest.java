package io.registerexporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that are databases: addresses without credentials, and credentials by reference. */
class MongoConfigTest {

  private static final String ADDRESS = "mongodb://a.example:27017,b.example/register?tls=true";
  private static final String SECRET = "pa:ss/w@rd";

  @TempDir private Path folder;

  @Test
  void addressAlone_isUsedAsItIs() {
    ExportConfig config = config(Map.of(Setting.SOURCE, ADDRESS));

    assertThat(config.isMongo()).isTrue();
    assertThat(config.mongoUri(Map.of())).isEqualTo(ADDRESS);
  }

  @Test
  void userAndPassword_areEncodedIntoTheAddress() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), "exporter:" + SECRET + "\n");
    ExportConfig config =
        config(Map.of(Setting.SOURCE, ADDRESS, Setting.MONGO_URI_FROM, "file:" + file));

    assertThat(config.mongoUri(Map.of()))
        .isEqualTo(
            "mongodb://exporter:pa%3Ass%2Fw%40rd@a.example:27017,b.example/register?tls=true");
  }

  @Test
  void jsonSecret_isReadAsAwsKeepsIt() {
    ExportConfig config =
        config(Map.of(Setting.SOURCE, ADDRESS, Setting.MONGO_URI_FROM, "env:CREDENTIALS"));
    Map<String, String> environment =
        Map.of(
            "CREDENTIALS", "{\"username\": \"ex porter\", \"password\": \"x\", \"port\": 27017}");

    assertThat(config.mongoUri(environment)).startsWith("mongodb://ex%20porter:x@a.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mongodb://u:p@h/register", "{\"uri\": \"mongodb://u:p@h/register\"}"})
  void wholeAddressByReference_needsNoSource(String secret) {
    ExportConfig config = config(Map.of(Setting.MONGO_URI_FROM, "env:WHOLE"));

    assertThat(config.isMongo()).isTrue();
    assertThat(config.mongoUri(Map.of("WHOLE", secret))).isEqualTo("mongodb://u:p@h/register");
  }

  @ParameterizedTest
  @CsvSource({
    "mongodb://h/register, mongodb://u:hidden@other/register, leave it out",
    "mongodb://h/register, hidden, neither",
    "mongodb://h/register, '{\"username\": \"hidden\"}', password",
    "mongodb://h/register, '{hidden', is none",
    "mongodb:, u:hidden, no address",
  })
  void secretThatDoesNotFit_isRefusedWithoutBeingShown(
      String source, String secret, String message) {
    ExportConfig config =
        config(Map.of(Setting.SOURCE, source, Setting.MONGO_URI_FROM, "env:SECRET"));

    assertThatThrownBy(() -> config.mongoUri(Map.of("SECRET", secret)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("env:SECRET")
        .hasMessageContaining(message)
        .hasMessageNotContaining("hidden")
        .hasNoCause();
  }

  @Test
  void missingSecret_isNamed() {
    ExportConfig config = config(Map.of(Setting.MONGO_URI_FROM, "env:NOT_THERE"));
    assertThatThrownBy(() -> config.mongoUri(Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("env:NOT_THERE");

    ExportConfig file = config(Map.of(Setting.MONGO_URI_FROM, "file:" + folder.resolve("none")));
    assertThatThrownBy(() -> file.mongoUri(Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("none cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mongodb://u:hidden@h/register",
        "env:mongodb://u:hidden@h/register",
        "file:u:hidden@h",
        "u:hidden",
      })
  void secretInPlaceOfAReference_isNotRepeated(String text) {
    assertThatThrownBy(() -> config(Map.of(Setting.MONGO_URI_FROM, text)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("env:NAME")
        .hasMessageNotContaining("hidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mongodb://h/r?authMechanismProperties=AWS_SESSION_TOKEN:hidden",
        "mongodb://h/r?tls=true&proxyPassword=hidden",
        "mongodb://h/r?tls=true;tlsCertificateKeyFilePassword=hidden",
        "mongodb:/u:hidden@h/r",
        "mongodb//u:hidden@h/r",
        "mongodb://u:hidden@h/r",
      })
  void secretInTheSource_isRefusedWithoutBeingShown(String source) {
    assertThatThrownBy(() -> config(Map.of(Setting.SOURCE, source)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("source")
        .hasMessageNotContaining("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mongodb:", "mongodb://h", "mongodb://h/", "mongodb://h/?tls=true"})
  void addressWithoutDatabase_isRefused(String source) {
    assertThatThrownBy(() -> config(Map.of(Setting.SOURCE, source)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("DATABASE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample:", "/data/dump"})
  void referenceForAnotherSource_isRefused(String source) {
    assertThatThrownBy(
            () -> config(Map.of(Setting.SOURCE, source, Setting.MONGO_URI_FROM, "env:X")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("--mongo-uri-from");
  }

  @Test
  void secretInsteadOfAReference_isNotShownForAnotherSourceEither() {
    assertThatThrownBy(
            () ->
                config(Map.of(Setting.SOURCE, "/data/dump", Setting.MONGO_URI_FROM, "user:hidden")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("mongoUriFrom")
        .hasMessageNotContaining("hidden");
  }

  @ParameterizedTest
  @CsvSource({
    "MONGO_READERS, 0",
    "MONGO_READINGS, 0",
    "MONGO_TIMEOUT, soon",
    "MONGO_PARTITIONER, no such",
    "QUIESCED, yes",
    "KEEP_STAGING, 1",
  })
  void settingOutOfRange_isNamed(Setting setting, String text) {
    assertThatThrownBy(() -> config(Map.of(setting, text)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(text);
  }

  @Test
  void partitioner_isKnownByAShortName_orAClass() {
    assertThat(config(Map.of()).mongo().reading().partitioner()).endsWith(".IdRangePartitioner");
    assertThat(config(Map.of(Setting.MONGO_PARTITIONER, "com.x.Y")).mongo().reading().partitioner())
        .isEqualTo("com.x.Y");
  }

  @ParameterizedTest
  @CsvSource({
    "STAGING, s3a://key:hidden@bucket/staging",
    "MONGO_TLS_CA, https://u:hidden@host/ca.pem",
  })
  void secretInAPlace_isRefusedWithoutBeingShown(Setting setting, String text) {
    assertThatThrownBy(() -> config(Map.of(setting, text)))
        .isInstanceOf(ConfigException.class)
        .hasMessageNotContaining("hidden");
  }

  @Test
  void stagingAmongPublishedFiles_isRefused() {
    assertThatThrownBy(
            () ->
                config(
                    Map.of(
                        Setting.OUTPUT, "/data/", Setting.STAGING, "/data/bods_exports_results")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("not public");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "*", "a\\b", " "})
  void collectionThatTheConnectorWouldTakeForSeveral_isRefused(String name) {
    assertThatThrownBy(() -> config(Map.of(Setting.ENTITIES, name)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("collection");
  }

  @Test
  void variableOfOurPrefix_mayHoldTheSecret() {
    Map<String, String> environment =
        Map.of("REGISTER_EXPORTER_SECRET", "u:p", "REGISTER_EXPORTER_SOURCE", "mongodb://h/r");
    ExportConfig config =
        ExportConfig.of(
            Settings.of(
                Map.of(Setting.MONGO_URI_FROM, "env:REGISTER_EXPORTER_SECRET"),
                environment,
                Optional.empty()),
            Clock.systemUTC());

    assertThat(config.mongoUri(environment)).isEqualTo("mongodb://u:p@h/r");
  }

  @Test
  void nothingPublished_tellsOfTheDatabase() {
    ExportConfig config =
        config(Map.of(Setting.SOURCE, ADDRESS, Setting.MONGO_URI_FROM, "env:CREDENTIALS"));

    assertThat(config.published()).isEqualTo(config(Map.of()).published());
  }

  private static ExportConfig config(Map<Setting, String> flags) {
    return ExportConfig.of(
        Settings.of(new HashMap<>(flags), Map.of(), Optional.empty()), Clock.systemUTC());
  }
}
