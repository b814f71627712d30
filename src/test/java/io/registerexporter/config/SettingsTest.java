package io.registerexporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  private static final String VARIABLE = "REGISTER_EXPORTER_PART_SIZE";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 2, 3, 1",
    "'', 2, 3, 2",
    "'', '', 3, 3",
    "'', '', '', 32",
    "1, '', 3, 1",
    "1, 2, '', 1",
    "'', 2, '', 2"
  })
  void flag_winsOverEnvironment_overFile_overDefault(
      String flag, String environment, String file, String expected) throws IOException {
    Settings settings =
        Settings.of(
            flag.isEmpty() ? Map.of() : Map.of(Setting.PART_SIZE, flag),
            environment.isEmpty() ? Map.of() : Map.of(VARIABLE, environment),
            file.isEmpty() ? Optional.empty() : Optional.of(yaml("partSize: " + file)));
    assertThat(settings.text(Setting.PART_SIZE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void setting_canBeSetInTheEnvironmentAndInAFile(Setting setting) throws IOException {
    Map<String, String> environment = Map.of(setting.environmentVariable(), "v");
    assertThat(Settings.of(Map.of(), environment, Optional.empty()).text(setting)).isEqualTo("v");
    assertThat(inFile(setting.key() + ": v").text(setting)).isEqualTo("v");
  }

  @ParameterizedTest
  @CsvSource({
    "PART_SIZE, REGISTER_EXPORTER_PART_SIZE",
    "PUBLICATION_DATE, REGISTER_EXPORTER_PUBLICATION_DATE",
    "RAW_DATA_PROVENANCES, REGISTER_EXPORTER_COLLECTIONS_RAW_DATA_PROVENANCES",
    "LICENSE, REGISTER_EXPORTER_LICENSE"
  })
  void environmentVariable_isTheKeyInCapitals(Setting setting, String variable) {
    assertThat(setting.environmentVariable()).isEqualTo(variable);
  }

  @Test
  void nestedKeys_areKeysWithDots() throws IOException {
    Settings settings = inFile("collections:\n  prefix: prod_\n  entities: e\n");
    assertThat(settings.text(Setting.COLLECTION_PREFIX)).isEqualTo("prod_");
    assertThat(settings.text(Setting.ENTITIES)).isEqualTo("e");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "{}"})
  void emptyFile_setsNothing(String yaml) throws IOException {
    assertThat(inFile(yaml).text(Setting.OUTPUT)).isEqualTo("./out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-31", "20260131", "2026_01_31", "0123", "1e3", "true", "x y"})
  void plainValue_isTakenAsItIsWritten(String value) throws IOException {
    assertThat(inFile("exportId: " + value).text(Setting.EXPORT_ID)).isEqualTo(value);
  }

  @Test
  void nullInAFile_isEmpty() throws IOException {
    assertThat(inFile("partSize:").text(Setting.PART_SIZE)).isEmpty();
  }

  @Test
  void unknownKey_isRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> inFile("partsize: 1"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("export.yaml")
        .hasMessageContaining("unknown key partsize")
        .hasMessageContaining("partSize");
  }

  @Test
  void unknownKeys_areAllTold() {
    assertThatThrownBy(() -> inFile("partsize: 1\ncollections:\n  entitys: e\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("partsize")
        .hasMessageContaining("collections.entitys");
  }

  @Test
  void unknownVariable_isRefusedWithTheKnownOnes() {
    Map<String, String> environment = Map.of("REGISTER_EXPORTER_PARTSIZE", "1");
    assertThatThrownBy(() -> Settings.of(Map.of(), environment, Optional.empty()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("REGISTER_EXPORTER_PARTSIZE")
        .hasMessageContaining(VARIABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REGISTER_EXPORTER_CLUSTER_CONFIG",
        "REGISTER_EXPORTER_ENVIRONMENT",
        "REGISTER_EXPORTER_HEAP",
        "REGISTER_EXPORTER_LOG",
        "REGISTER_EXPORTERX",
        "PATH"
      })
  void variableOfAnother_isLeftAlone(String name) {
    Settings settings = Settings.of(Map.of(), Map.of(name, "x"), Optional.empty());
    for (Setting setting : Setting.values()) {
      assertThat(settings.text(setting)).isEqualTo(setting.defaultValue());
    }
  }

  @Test
  void fileThatIsNotThere_isRefusedWithItsName() {
    Path file = folder.resolve("nowhere.yaml");
    assertThatThrownBy(() -> Settings.of(Map.of(), Map.of(), Optional.of(file)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("nowhere.yaml")
        .hasMessageContaining("--config");
  }

  @Test
  void fileThatIsAFolderOrNoText_isRefusedWithItsName() throws IOException {
    assertThatThrownBy(() -> Settings.of(Map.of(), Map.of(), Optional.of(folder)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(folder.toString());
    Path latin1 = folder.resolve("latin1.yaml");
    Files.write(latin1, "publisherName: \u00E9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Settings.of(Map.of(), Map.of(), Optional.of(latin1)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("latin1.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "output: a: b | line 1",
        "output: a;;\tpartSize: 1 | line 3",
        "output: a;exportId: b: c | line 2",
        "output: a;;exportId: \"b\" c | line 3",
        "output: a;partSize: [1, 2 | line"
      })
  void brokenYaml_isRefusedWithItsLine(String yaml, String line) {
    assertThatThrownBy(() -> inFile(yaml.replace(';', '\n')))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("export.yaml, " + line)
        .hasMessageContaining("YAML");
  }

  @ParameterizedTest
  @ValueSource(strings = {"just a text", "- output", "5"})
  void yamlOfNoKeys_isRefused(String yaml) {
    assertThatThrownBy(() -> inFile(yaml))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("keys and values");
  }

  @Test
  void listInAFile_isRefusedWithItsKey() {
    assertThatThrownBy(() -> inFile("output: [a, b]"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("output is a list");
  }

  @Test
  void keyGivenTwice_isRefused() {
    assertThatThrownBy(() -> inFile("output: a\noutput: b\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("output");
  }

  private Settings inFile(String yaml) throws IOException {
    return Settings.of(Map.of(), Map.of(), Optional.of(yaml(yaml)));
  }

  private Path yaml(String yaml) throws IOException {
    return Files.writeString(folder.resolve("export.yaml"), yaml);
  }
}
