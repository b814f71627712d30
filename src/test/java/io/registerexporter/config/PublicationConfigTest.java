package io.registerexporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registerexporter.bods.BodsVersion;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published: versions, ids, publisher and form. */
class PublicationConfigTest {

  private static final BodsVersion V0_1 = BodsVersion.V0_1;
  private static final BodsVersion V0_2 = BodsVersion.V0_2;
  private static final BodsVersion V0_4 = BodsVersion.V0_4;

  @Test
  void versions_areInTheOrderTheyAreNamedIn() {
    assertThat(versions("0.1")).containsExactly(V0_1);
    assertThat(versions("0.4,0.1")).containsExactly(V0_4, V0_1);
    assertThat(versions(" 0.2 , 0.4,\t0.1")).containsExactly(V0_2, V0_4, V0_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.4,", ",0.4", "0.4,,0.2", "0.4;0.2", "0.4 0.2", "0.4,0.3", "0.4,latest"})
  void listWithWhatIsNoVersion_isRefused(String text) {
    assertRefused(Map.of(Setting.BODS_VERSION, text), "--bods-version " + text, "0.1, 0.2, 0.4");
  }

  @Test
  void versionNamedTwice_isRefused() {
    assertRefused(Map.of(Setting.BODS_VERSION, "0.4,0.2, 0.4"), "names 0.4 twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "A_Z-09", "openownership-register", "x234567890123456789012345678901"})
  void namespaceOfUpTo31LettersDigitsHyphensAndUnderscores_isTaken(String namespace) {
    assertThat(config(Map.of(Setting.ID_NAMESPACE, namespace)).publisher().namespace())
        .isEqualTo(namespace);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "a/b",
        "a.b",
        "a\"b",
        "é",
        "a\n",
        "x2345678901234567890123456789012"
      })
  void otherNamespace_isRefused(String namespace) {
    assertRefused(Map.of(Setting.ID_NAMESPACE, namespace), "--id-namespace");
  }

  @ParameterizedTest
  @CsvSource({"jsonl, false", "json, true"})
  void format_saysWhetherThereIsAnArrayToo(String format, boolean alsoArray) {
    ExportConfig config = config(Map.of(Setting.FORMAT, format));
    assertThat(config.files().alsoArray()).isEqualTo(alsoArray);
    assertThat(config.published()).containsEntry("format", format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "JSON", "csv", "json,jsonl"})
  void otherFormat_isRefusedWithTheKnownOnes(String format) {
    assertRefused(Map.of(Setting.FORMAT, format), "--format", "jsonl, json");
  }

  @Test
  void publisherOfNameOrAddressOnly_isTaken() {
    assertThat(config(Map.of(Setting.PUBLISHER_NAME, " ")).publisher().name()).isEmpty();
    assertThat(config(Map.of(Setting.PUBLISHER_URL, "")).publisher().url()).isEmpty();
    assertThat(config(Map.of(Setting.LICENSE, "")).publisher().license()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.4", "0.2", "0.1,0.4"})
  void publisherWithoutNameAndAddress_isRefusedWhereStatementsName(String versions) {
    assertRefused(
        Map.of(
            Setting.BODS_VERSION, versions,
            Setting.PUBLISHER_NAME, "",
            Setting.PUBLISHER_URL, ""),
        "--publisher-name (empty): must not be empty where publisherUrl is, too.");
  }

  @Test
  void publisherWithoutNameAndAddress_isTakenFor01() {
    ExportConfig.Publisher publisher =
        config(
                Map.of(
                    Setting.BODS_VERSION, "0.1",
                    Setting.PUBLISHER_NAME, "",
                    Setting.PUBLISHER_URL, ""))
            .publisher();
    assertThat(publisher.name()).isEmpty();
    assertThat(publisher.url()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Setting.class,
      names = {"BASE_URL", "PUBLISHER_URL", "LICENSE"})
  void addressThatIsNoUriInAscii_isRefused(Setting setting) {
    for (String address :
        List.of("https://a.example/é", "https://a.example/?ü", "https://é.example")) {
      assertRefused(Map.of(setting, address), address + ": must be an address");
    }
  }

  @Test
  void publishedSettings_nameVersionsInOrderAndLeaveOutWhatIsNotSet() {
    assertThat(
            config(
                    Map.of(
                        Setting.BODS_VERSION, "0.4, 0.2",
                        Setting.ID_NAMESPACE, "other",
                        Setting.PUBLISHER_NAME, "",
                        Setting.LICENSE, ""))
                .published())
        .containsEntry("bodsVersion", "0.4,0.2")
        .containsEntry("idNamespace", "other")
        .doesNotContainKeys("publisherName", "license");
  }

  private static List<BodsVersion> versions(String text) {
    return config(Map.of(Setting.BODS_VERSION, text)).bodsVersions();
  }

  private static void assertRefused(Map<Setting, String> flags, String... named) {
    assertThatThrownBy(() -> config(flags))
        .isInstanceOf(ConfigException.class)
        .message()
        .contains(named);
  }

  private static ExportConfig config(Map<Setting, String> flags) {
    return ExportConfig.of(Settings.of(flags, Map.of(), Optional.empty()), Clock.systemUTC());
  }
}
