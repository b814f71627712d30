package io.registerexporter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.registerexporter.register.RegisterCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Problems of a configuration: all at once, each with the place to mend it. */
class ConfigProblemsTest {

  @TempDir private Path folder;

  @Test
  void everyProblem_isToldWithWhereItComesFrom() throws IOException {
    Path file = Files.writeString(folder.resolve("export.yaml"), "compressionLevel: 11\n");
    ConfigException problems =
        problems(
            Map.of(Setting.EXPORT_ID, "a/b", Setting.PART_SIZE, "0"),
            Map.of("REGISTER_EXPORTER_PUBLICATION_DATE", "soon"),
            Optional.of(file));
    assertThat(problems.getMessage().lines())
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).startsWith("--export-id a/b: "))
        .anySatisfy(line -> assertThat(line).startsWith("--part-size 0: "))
        .anySatisfy(
            line -> assertThat(line).startsWith("REGISTER_EXPORTER_PUBLICATION_DATE soon: "))
        .anySatisfy(line -> assertThat(line).startsWith(file + ": compressionLevel 11: "));
    assertThat(problems.onlyFlags()).isFalse();
  }

  @Test
  void problemsOfFlagsOnly_areTheCommandLines() {
    ConfigException problems =
        problems(
            Map.of(Setting.EXPORT_ID, "a/b", Setting.PART_SIZE, "0"),
            Map.of("REGISTER_EXPORTER_OUTPUT", "out"),
            Optional.empty());
    assertThat(problems.onlyFlags()).isTrue();
  }

  @Test
  void credentialsInTheEnvironment_areNotTheCommandLines() {
    ConfigException problems =
        problems(
            Map.of(),
            Map.of("REGISTER_EXPORTER_SOURCE", "mongodb://u:p@host/register"),
            Optional.empty());
    assertThat(problems.onlyFlags()).isFalse();
  }

  @Test
  void unknownVariable_isNotTheCommandLines() {
    ConfigException problems =
        problems(Map.of(), Map.of("REGISTER_EXPORTER_X", "1"), Optional.empty());
    assertThat(problems.onlyFlags()).isFalse();
  }

  @Test
  void emptyValue_isShownAsEmpty() {
    ConfigException problems = problems(Map.of(Setting.SOURCE, ""), Map.of(), Optional.empty());
    assertThat(problems).hasMessageContaining("--source (empty)");
  }

  @Test
  void collectionsOfOneName_areRefused() {
    ConfigException problems =
        problems(Map.of(Setting.ENTITIES, "imports"), Map.of(), Optional.empty());
    assertThat(problems).hasMessageContaining("collections.imports");
  }

  @Test
  void collectionThatIsAPathOrEmpty_isRefused() {
    assertThat(problems(Map.of(Setting.ENTITIES, "a/b"), Map.of(), Optional.empty()))
        .hasMessageContaining("a/b");
    assertThat(problems(Map.of(Setting.ENTITIES, ""), Map.of(), Optional.empty()))
        .hasMessageContaining("collections.entities");
  }

  @Test
  void prefix_isBeforeEveryName() {
    ExportConfig config =
        ExportConfig.of(
            Settings.of(
                Map.of(Setting.COLLECTION_PREFIX, "prod_", Setting.ENTITIES, "e"),
                Map.of(),
                Optional.empty()),
            Clock.systemUTC());
    assertThat(config.collections())
        .containsEntry(RegisterCollection.ENTITIES, "prod_e")
        .containsEntry(RegisterCollection.IMPORTS, "prod_imports");
  }

  @Test
  void publishedSettings_areThoseThatStatementsAndFilesDependOn() {
    ExportConfig config =
        ExportConfig.of(
            Settings.of(
                Map.of(
                    Setting.SOURCE, "/private/place",
                    Setting.OUTPUT, "/other/place",
                    Setting.LICENSE, "https://license.example",
                    Setting.PART_SIZE, "1"),
                Map.of(),
                Optional.empty()),
            Clock.systemUTC());
    assertThat(config.published())
        .containsEntry("bodsVersion", "0.4")
        .containsEntry("idNamespace", "openownership-register")
        .containsEntry("publisherName", "Example Register")
        .containsEntry("publisherUrl", "https://register.example.org")
        .containsEntry("format", "jsonl")
        .containsEntry("baseUrl", "https://register.openownership.org")
        .containsEntry("license", "https://license.example")
        .containsEntry("partSize", "1048576 bytes")
        .containsEntry("compressionLevel", "6")
        .containsEntry("collections.entities", "entities")
        .hasSize(15);
    assertThat(config.withQuiescedMongo("mongodb://localhost/register").published())
        .isEqualTo(config.published());
  }

  private static ConfigException problems(
      Map<Setting, String> flags, Map<String, String> environment, Optional<Path> file) {
    ConfigException problems =
        catchThrowableOfType(
            ConfigException.class,
            () -> ExportConfig.of(Settings.of(flags, environment, file), Clock.systemUTC()));
    assertThat(problems).as("the refusal").isNotNull();
    return problems;
  }
}
