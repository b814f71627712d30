package io.registerexporter.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.SharedFolder;
import io.registerexporter.bods.BodsVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own schema of BODS 0.1 says what the standard's own files say. */
class Bods01SchemaTest {

  /** Differences by place and keyword, with the reason for each. */
  private static final Map<String, String> DIFFERENCES =
      Map.of(
          "statementID maxLenth",
          "misspelt, so that no validator heeds it; the form of this register's ids is checked"
              + " exactly",
          "annotations[] anyOf",
          "the first alternative is a case of the second, which allows all motivations");

  static Set<String> statementTypes() {
    return new TreeSet<>(StandardSchema.statementTypes());
  }

  @ParameterizedTest
  @MethodSource("statementTypes")
  void everyFactOfTheStandard_isInOurSchema(String statementType) {
    Map<String, String> differences =
        SchemaFacts.differences(ours(statementType), theirs(statementType));
    // Their codes stand in enums as well, which are compared.
    differences.keySet().removeIf(fact -> fact.endsWith(" codelist"));

    assertThat(differences).containsOnlyKeys(DIFFERENCES.keySet());
  }

  @ParameterizedTest
  @MethodSource("statementTypes")
  void everyCodelist_isAnEnum(String statementType) {
    StandardSchema standard = new StandardSchema();
    SortedMap<String, Set<String>> theirs = theirs(statementType);
    SortedMap<String, Set<String>> ours = ours(statementType);

    for (Map.Entry<String, Set<String>> fact : theirs.entrySet()) {
      if (fact.getKey().endsWith(" codelist") && !fact.getKey().startsWith("statementType ")) {
        String place = fact.getKey().replace(" codelist", "");
        String codelist = fact.getValue().iterator().next();
        assertThat(ours.get(place + " enum")).as(place).isEqualTo(standard.codes(codelist));
      }
    }
  }

  @Test
  void statementTypes_areTheCodelist() {
    Set<String> codes = new StandardSchema().codes("statementType.csv");

    assertThat(statementTypes()).isEqualTo(codes);
    assertThat(values(schema().at("/properties/statementType/enum"))).isEqualTo(codes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970",
        "+1970",
        "-1970",
        "0000",
        "1970-01",
        "1970-12",
        "197001",
        "1970-01-31",
        "19700131",
        "-1970-01-01",
        "1970-031",
        "1970031",
        "1970-366",
        "1970-W05",
        "1970W05",
        "1970-W05-2",
        "1970W052",
        "1970-01-31T10:20:30Z",
        "1970-01-31T10:20:30.123+01:00",
        "1970-01-31T10",
        "1970-01-31 10:20",
        "1970-01-31T24:00",
        "19700131T102030Z",
        "1970-01-31T1020+0100"
      })
  void dateInIso8601_isAllowedByBoth(String date) {
    assertThat(ourDate().matcher(date).find()).isTrue();
    assertThat(theirDate().matcher(date).find()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "70",
        "197",
        "19701",
        "1970-1",
        "1970-13",
        "1970-00",
        "1970-01-32",
        "1970-01-00",
        "1970-1-1",
        "1970-0131",
        "197001-31",
        "1970-367",
        "1970-000",
        "1970-W53",
        "1970-W05-8",
        "+10000-01-02",
        "10000-01-02",
        "31/01/1970",
        "1970-01-31Z",
        "1970-01-31T25:00",
        "1970-01-31T10:60",
        "1970-01-31T10:2030",
        " 1970",
        "1970 ",
        "１９７０"
      })
  void anythingElse_isADateInNeither(String text) {
    assertThat(ourDate().matcher(text).find()).isFalse();
    assertThat(theirDate().matcher(text).find()).isFalse();
  }

  @Test
  void everyDateThatWeAllow_theStandardAllows() {
    List<String> years = List.of("1970", "-0001", "+2024");
    List<String> days =
        List.of("-02", "02", "-02-29", "0229", "-W07", "W07", "-W07-1", "W071", "-060", "060");
    List<String> times =
        List.of("", "T10", "T10:20", "T1020", "T10:20:30", "T102030", "T102030,5", "T10:20:30.5");
    List<String> zones = List.of("", "Z", "z", "+01", "-0130", "+01:30");
    for (String year : years) {
      for (String day : days) {
        for (String time : times) {
          for (String zone : time.isEmpty() ? List.of("") : zones) {
            String date = year + day + time + zone;
            if (ourDate().matcher(date).find()) {
              assertThat(theirDate().matcher(date).find()).as(date).isTrue();
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.registerexporter.verify.SampleStatements#good")
  void goodStatement_isAllowedByBoth(JsonNode statement) {
    assertThat(StatementValidator.of(BodsVersion.V0_1).problems(statement)).isEmpty();
    assertThat(new StandardSchema().allows(statement)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("io.registerexporter.verify.SampleStatements#bad")
  void badStatement_isAllowedByNeither(JsonNode statement) {
    assertThat(StatementValidator.of(BodsVersion.V0_1).problems(statement)).isNotEmpty();
    assertThat(new StandardSchema().allows(statement)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"register-a", "chain", "dangling"})
  void goldenExport_hasTheErrorsThatTheStandardSees(String name) {
    StandardSchema standard = new StandardSchema();
    StatementValidator validator = StatementValidator.of(BodsVersion.V0_1);
    List<JsonNode> statements = golden(name);

    for (JsonNode statement : statements) {
      List<String> pointers =
          validator.problems(statement).stream().map(StatementProblem::pointer).toList();
      assertThat(pointers).isEqualTo(standard.errors(statement));
    }
  }

  @Test
  void goldenExport_isValidButForInheritedOddities() {
    StatementValidator validator = StatementValidator.of(BodsVersion.V0_1);
    List<StatementProblem> problems =
        golden("register-a").stream().flatMap(s -> validator.problems(s).stream()).toList();

    assertThat(problems).hasSize(53).allMatch(problem -> problem.inherited().isPresent());
  }

  private static List<JsonNode> golden(String name) {
    return JsonTexts.jsonLines(
        SharedFolder.require("golden/" + name + "/expected/statements.jsonl"));
  }

  private static SortedMap<String, Set<String>> ours(String statementType) {
    JsonNode schema = schema();
    SortedMap<String, Set<String>> facts = SchemaFacts.of(file -> schema, "", statementType);
    assertThat(facts).isNotEmpty();
    return facts;
  }

  private static SortedMap<String, Set<String>> theirs(String statementType) {
    StandardSchema standard = new StandardSchema();
    return SchemaFacts.of(standard::json, StandardSchema.file(statementType), statementType);
  }

  private static Pattern ourDate() {
    return Pattern.compile(schema().at("/$defs/partialDate/pattern").asText());
  }

  private static Pattern theirDate() {
    return Pattern.compile(
        new StandardSchema()
            .json("person-statement.json")
            .at("/properties/birthDate/pattern")
            .asText());
  }

  private static Set<String> values(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  private static JsonNode schema() {
    try (InputStream text = StatementValidator.class.getResourceAsStream("bods-0.1.schema.json")) {
      return JsonTexts.json(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
