package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.BodsVersion;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own schemas say what the standard's own files say. */
class StatementSchemaTest {

  /** Differences by version, place and keyword, with the reason for each. */
  private static final Map<BodsVersion, Map<String, String>> DIFFERENCES =
      Map.of(
          BodsVersion.V0_1,
          Map.of(
              "statementID maxLenth",
              "misspelt, so that no validator heeds it; the form of this register's ids is checked"
                  + " exactly",
              "annotations[] anyOf",
              "the first alternative is a case of the second, which allows all motivations"),
          BodsVersion.V0_2,
          Map.of(
              "annotations[] anyOf",
              "two alternatives by motivation, of which only linking requires more",
              "annotations[] if",
              "what linking requires more"),
          BodsVersion.V0_4,
          Map.of(
              "annotations[] if",
              "keys that both branches require are required without a condition",
              "annotations[] required",
              "these keys",
              "recordDetails.publicListing minProperties",
              "a required key is one already"));

  /** Places of 0.4 that may have only some codes of their list. */
  private static final Set<String> NARROWED =
      Set.of("recordDetails.addresses[].type", "recordDetails.placeOfBirth.type");

  @ParameterizedTest
  @MethodSource("io.registerexporter.verify.StatementKind#all")
  void everyFactOfTheStandard_isInOurSchema(StatementKind kind) {
    SortedMap<String, Set<String>> ours = OwnSchema.facts(kind);
    assertThat(ours).isNotEmpty();

    Map<String, String> differences = SchemaFacts.differences(ours, theirs(kind));
    // Their codes stand in enums as well, which are compared.
    differences.keySet().removeIf(fact -> fact.endsWith(" codelist"));
    // What one kind does not have is not different in it.
    Set<String> expected =
        DIFFERENCES.get(kind.version()).keySet().stream()
            .filter(fact -> ours.containsKey(fact) || theirs(kind).containsKey(fact))
            .collect(Collectors.toSet());

    assertThat(differences).containsOnlyKeys(expected);
  }

  @ParameterizedTest
  @MethodSource("io.registerexporter.verify.StatementKind#all")
  void everyCodelist_isAnEnum(StatementKind kind) {
    StandardSchema standard = new StandardSchema(kind.version());
    SortedMap<String, Set<String>> ours = OwnSchema.facts(kind);

    for (Map.Entry<String, Set<String>> fact : theirs(kind).entrySet()) {
      if (fact.getKey().endsWith(" codelist") && !fact.getKey().startsWith("statementType ")) {
        String place = fact.getKey().replace(" codelist", "");
        String codelist = fact.getValue().iterator().next();
        assertThat(standard.codes(codelist)).as(place).containsAll(ours.get(place + " enum"));
        if (!NARROWED.contains(place)) {
          assertThat(ours.get(place + " enum")).as(place).isEqualTo(standard.codes(codelist));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void types_areTheCodelist(BodsVersion version) {
    StatementKind first = StatementKind.of(version).findFirst().orElseThrow();
    Set<String> codes = new StandardSchema(version).codes(first.typeKey() + ".csv");

    assertThat(StatementKind.of(version).map(StatementKind::type)).hasSameElementsAs(codes);
    assertThat(values(OwnSchema.json(version).at("/properties/" + first.typeKey() + "/enum")))
        .isEqualTo(codes);
  }

  private static SortedMap<String, Set<String>> theirs(StatementKind kind) {
    return new StandardSchema(kind.version()).facts(kind.type());
  }

  private static Set<String> values(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }
}
