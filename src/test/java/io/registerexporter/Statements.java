package io.registerexporter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sets of statements, compared as the register's users compare them. */
public final class Statements {

  /** JSON values are equal where numbers have one value, whatever their text. */
  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) -> {
        if (a.isNumber() && b.isNumber()) {
          return a.decimalValue().compareTo(b.decimalValue());
        }
        return a.equals(b) ? 0 : 1;
      };

  private Statements() {}

  public static Map<String, JsonNode> byId(Collection<JsonNode> statements) {
    Map<String, JsonNode> byId = new TreeMap<>();
    for (JsonNode statement : statements) {
      JsonNode other = byId.put(id(statement), statement);
      if (other != null) {
        throw new AssertionError("a statementID comes twice: " + statement);
      }
    }
    return byId;
  }

  private static String id(JsonNode statement) {
    return statement.path("statementID").asText(statement.path("statementId").asText());
  }

  public static boolean areEqual(JsonNode one, JsonNode other) {
    return one.equals(BY_VALUE, other);
  }

  /** Holds statements against a file of those that are expected, in any order. */
  public static void assertAre(List<JsonNode> statements, Path file) throws IOException {
    Map<String, JsonNode> expected =
        byId(Files.readAllLines(file).stream().map(Exports::json).toList());
    Map<String, JsonNode> actual = byId(statements);
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    List<String> different =
        actual.keySet().stream()
            .filter(id -> !areEqual(actual.get(id), expected.get(id)))
            .map(id -> "expected " + expected.get(id) + " but was " + actual.get(id))
            .toList();
    assertThat(different).isEmpty();
  }
}
