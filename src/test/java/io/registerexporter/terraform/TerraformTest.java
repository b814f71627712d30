package io.registerexporter.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.terraform.Exemptions.Exemption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each point of security holds, and is missed when it is taken out. */
class TerraformTest {

  private static final Path RESOURCES = Path.of("src/test/resources/terraform");

  @BeforeAll
  static void requireConverter() {
    assumeTrue(Converter.isThere(), Converter.MISSING);
    if (Boolean.getBoolean("updateReviewed")) {
      Stream.of(Rules.EXPORTER, Rules.ACCOUNT)
          .forEach(each -> ReviewedStatements.write(each, Configuration.of(each)));
    }
  }

  private static List<String> folders() {
    return Stream.concat(Stream.of(Rules.EXPORTER, Rules.ACCOUNT), Rules.ENVIRONMENTS.stream())
        .toList();
  }

  @Test
  void everyFolder_hasRules() throws IOException {
    try (Stream<Path> files = Files.walk(Converter.TERRAFORM)) {
      assertThat(
              files
                  .filter(each -> each.toString().endsWith(".tf"))
                  .map(each -> Converter.TERRAFORM.relativize(each.getParent()).toString())
                  .distinct()
                  // It makes nothing: ClusterConfigModuleTest.
                  .filter(each -> !each.equals("modules/cluster-config")))
          .containsExactlyInAnyOrderElementsOf(folders());
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyRule_holds(String folder) {
    Configuration configuration = Configuration.of(folder);

    assertThat(Rules.of(folder)).flatExtracting(rule -> rule.violations(configuration)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void whateverIsTakenOut_isMissed(String folder) {
    Configuration configuration = Configuration.of(folder);
    List<Rule> rules = holding(folder, configuration);
    List<Exemption> exemptions = Exemptions.all();

    assertThat(Mutations.of(configuration))
        .filteredOn(mutation -> exemptions.stream().noneMatch(each -> each.covers(mutation)))
        .filteredOn(
            mutation -> {
              Configuration changed = mutation.of(configuration);
              return rules.stream().noneMatch(rule -> rule.isBroken(changed));
            })
        .isEmpty();
  }

  /** One that is broken from the beginning would notice everything. */
  private static List<Rule> holding(String folder, Configuration configuration) {
    return Rules.of(folder).stream().filter(rule -> !rule.isBroken(configuration)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {Rules.EXPORTER, Rules.ACCOUNT})
  void whateverIsAdded_isNoticed(String folder, @TempDir Path temporary) throws IOException {
    Configuration configuration = Configuration.of(folder);
    List<Rule> rules = holding(folder, configuration);

    assertThat(additions(folder, temporary))
        .isNotEmpty()
        .filteredOn(
            added -> {
              Configuration changed = added.of(configuration);
              return rules.stream().noneMatch(rule -> rule.isBroken(changed));
            })
        .isEmpty();
  }

  /** The blocks of the file of what must not be added; empty if there is none. */
  private static List<Mutation> additions(String folder, Path temporary) throws IOException {
    String name = "additions-" + folder.substring(folder.indexOf('/') + 1) + ".tf";
    if (!Files.exists(RESOURCES.resolve(name))) {
      return List.of();
    }
    ObjectNode json = Converter.moduleOf(temporary, Files.readString(RESOURCES.resolve(name)));
    List<Mutation> all = new ArrayList<>();
    for (String kind : List.of("resource", "data")) {
      for (var type : json.path(kind).properties()) {
        for (var named : type.getValue().properties()) {
          all.add(adding(kind, type.getKey(), named.getKey(), named.getValue()));
        }
      }
    }
    return all;
  }

  private static Mutation adding(String kind, String type, String name, JsonNode bodies) {
    return new Mutation(
        "added",
        type + "." + name,
        "",
        json -> json.withObject("/" + kind + "/" + type).set(name, bodies));
  }

  /** A rule that nothing can break would say nothing. */
  @ParameterizedTest
  @MethodSource("folders")
  void everyRule_canBeBroken(String folder, @TempDir Path temporary) throws IOException {
    Configuration configuration = Configuration.of(folder);
    List<Rule> never = new ArrayList<>(holding(folder, configuration));
    List<Mutation> changes = new ArrayList<>(additions(folder, temporary));
    changes.addAll(Mutations.of(configuration));

    for (Mutation change : changes) {
      Configuration changed = change.of(configuration);
      never.removeIf(rule -> rule.isBroken(changed));
    }

    assertThat(never).extracting(Rule::name).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void reasonThatIsTakenOut_isMissed(String folder) {
    Configuration configuration = Configuration.of(folder);

    assertThat(configuration.reasons())
        .allSatisfy(
            reason -> {
              Set<String> others = new TreeSet<>(configuration.reasons());
              others.remove(reason);
              Configuration changed = new Configuration(configuration.json(), others);
              assertThat(Rules.of(folder)).anyMatch(rule -> rule.isBroken(changed));
            });
  }

  @Test
  void everyExemption_isOfUse() {
    List<Mutation> mutations =
        folders().stream().flatMap(each -> Mutations.of(Configuration.of(each)).stream()).toList();

    assertThat(Exemptions.all())
        .filteredOn(each -> mutations.stream().noneMatch(each::covers))
        .isEmpty();
  }
}
