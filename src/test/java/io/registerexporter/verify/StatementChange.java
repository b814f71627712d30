package io.registerexporter.verify;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.bods.BodsVersion;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One change of a complete statement, which stays valid by it or violates one fact of the schema.
 *
 * @param verdict {@code valid}, or the fact: place and keyword, and for required the key
 * @param value the new value; empty where the key is taken away
 */
record StatementChange(
    StatementKind kind, String verdict, JsonPointer pointer, Optional<JsonNode> value) {

  private static final String VALID = "valid";
  private static final String VALID_EACH = "valid each";

  /** All changes of the table for a version. */
  static Stream<StatementChange> all(BodsVersion version) {
    return JsonTexts.resourceText("statement-changes-" + version.label() + ".txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .flatMap(line -> ofLine(version, line));
  }

  static Stream<StatementChange> good() {
    return Arrays.stream(BodsVersion.values())
        .flatMap(StatementChange::all)
        .filter(change -> change.verdict.equals(VALID));
  }

  static Stream<StatementChange> bad() {
    return Arrays.stream(BodsVersion.values())
        .flatMap(StatementChange::all)
        .filter(change -> !change.verdict.equals(VALID));
  }

  /** A statement with every key that the standard has for its kind. */
  static JsonNode complete(StatementKind kind) {
    return JsonTexts.resource("complete-" + kind.version().label() + ".json").get(kind.type());
  }

  private static Stream<StatementChange> ofLine(BodsVersion version, String line) {
    String[] columns =
        Arrays.stream(line.split("\\|", 4)).map(String::strip).toArray(String[]::new);
    boolean each = columns[1].equals(VALID_EACH);
    String verdict = each ? VALID : columns[1];
    JsonPointer pointer = JsonPointer.compile(columns[2]);
    return StatementKind.of(version)
        .filter(kind -> names(columns[0], kind))
        .flatMap(
            kind ->
                values(columns[3], each)
                    .map(value -> new StatementChange(kind, verdict, pointer, value)));
  }

  private static Stream<Optional<JsonNode>> values(String text, boolean each) {
    if (text.isEmpty()) {
      return Stream.of(Optional.empty());
    }
    JsonNode json = JsonTexts.json(text);
    return each
        ? StreamSupport.stream(json.spliterator(), false).map(Optional::of)
        : Stream.of(Optional.of(json));
  }

  private static boolean names(String kinds, StatementKind kind) {
    return kinds.equals("*") || Arrays.asList(kinds.split(" ", -1)).contains(kind.type());
  }

  /** The statement after the change. */
  JsonNode statement() {
    return changed(complete(kind));
  }

  /**
   * @param statement is changed itself
   */
  JsonNode changed(JsonNode statement) {
    if (pointer.matches()) {
      return value.orElseThrow();
    }
    JsonNode parent = statement.at(pointer.head());
    if (parent instanceof ArrayNode elements) {
      elements.set(pointer.last().getMatchingIndex(), value.orElseThrow());
    } else {
      ObjectNode object = (ObjectNode) parent;
      String key = pointer.last().getMatchingProperty();
      value.ifPresentOrElse(node -> object.set(key, node), () -> object.remove(key));
    }
    return statement;
  }

  /** Where the problem has to be: what lacks a key, or what has a wrong value. */
  JsonPointer violated() {
    return value.isPresent() ? pointer : pointer.head();
  }

  @Override
  public String toString() {
    return kind + ": " + verdict + ": " + pointer + value.map(node -> " = " + node).orElse("");
  }
}
