package io.registerexporter.verify;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes of a complete statement without a thought to what they mean. */
final class AnyChange {

  private static final List<JsonNode> VALUES =
      Stream.of(
              "null",
              "true",
              "-1",
              "0",
              "0.5",
              "100",
              "100.5",
              "[]",
              "{}",
              "['x']",
              "[{}]",
              "''",
              "'x'",
              "'DK'",
              "'DNK'",
              "'US-DEL'",
              "'US-DELA'",
              "'12345678901234567890123456789012'",
              "'1234567890123456789012345678901'",
              "'other'",
              "'trust'",
              "'residence'",
              "'registered'",
              "'linking'",
              "'unknown'",
              "'1970'",
              "'1970-13'",
              "'1970-12'",
              "'1970-02-29'",
              "'1972-02-29'",
              "'1972-02-29T10:20:30Z'",
              "'1972-02-29T10:20:30'",
              "'1972-02-29 10:20:30Z'",
              "'urn:x'",
              "'https://example.org/a b'",
              "'https://example.org/é'",
              "'//example.org/'",
              "'0.2'",
              "'0.2.1'",
              "{'reason':'unknown'}",
              "{'name':'x'}",
              "{'url':'urn:x'}",
              "{'code':'DK'}")
          .map(text -> JsonTexts.json(text.replace('\'', '"')))
          .toList();

  private static final List<String> ENTITY_TYPES =
      List.of(
          "registeredEntity",
          "legalEntity",
          "arrangement",
          "anonymousEntity",
          "unknownEntity",
          "state",
          "stateBody");
  private static final List<String> ENTITY_SUBTYPES =
      List.of("governmentDepartment", "stateAgency", "trust", "nomination", "other");
  private static final List<String> MOTIVATIONS =
      List.of("commenting", "correcting", "identifying", "linking", "transformation");

  private AnyChange() {}

  static Stream<StatementChange> of(StatementKind kind) {
    JsonNode complete = StatementChange.complete(kind);
    List<StatementChange> changes = new ArrayList<>();
    add(changes, kind, JsonPointer.empty(), complete);
    annotations().forEach(node -> changes.add(change(kind, "/annotations/0", node)));
    if (complete.at("/recordDetails/entityType").isObject()) {
      entityTypes().forEach(node -> changes.add(change(kind, "/recordDetails/entityType", node)));
    }
    if (complete.at("/recordDetails/componentRecords").isArray()) {
      ObjectNode details = (ObjectNode) complete.get("recordDetails");
      changes.add(change(kind, "/recordDetails", details.deepCopy().put("isComponent", true)));
      changes.add(change(kind, "/recordDetails", details.deepCopy().put("subject", "x")));
      changes.add(change(kind, "/recordDetails", details.deepCopy().put("interestedParty", "x")));
    }
    return changes.stream();
  }

  /** Another value at every place, and every key taken away. */
  private static void add(
      List<StatementChange> changes, StatementKind kind, JsonPointer at, JsonNode node) {
    VALUES.forEach(value -> changes.add(new StatementChange(kind, "", at, Optional.of(value))));
    node.properties()
        .forEach(
            property -> {
              JsonPointer key = at.appendProperty(property.getKey());
              changes.add(new StatementChange(kind, "", key, Optional.empty()));
              add(changes, kind, key, property.getValue());
            });
    if (node.isArray()) {
      add(changes, kind, at.appendIndex(0), node.get(0));
    }
  }

  private static Stream<JsonNode> entityTypes() {
    return ENTITY_TYPES.stream()
        .flatMap(
            type ->
                Stream.concat(Stream.of(""), ENTITY_SUBTYPES.stream())
                    .map(
                        subtype ->
                            subtype.isEmpty()
                                ? object("type", type)
                                : object("type", type).put("subtype", subtype)));
  }

  private static Stream<JsonNode> annotations() {
    return MOTIVATIONS.stream()
        .map(motivation -> object("motivation", motivation).put("statementPointerTarget", ""))
        .flatMap(node -> Stream.of(node, node.deepCopy().put("url", "https://example.org/")))
        .flatMap(
            node ->
                Stream.of(
                    node,
                    node.deepCopy().put("transformedContent", ""),
                    node.deepCopy().put("transformedContent", "x")));
  }

  private static ObjectNode object(String key, String value) {
    return ((ObjectNode) JsonTexts.json("{}")).put(key, value);
  }

  private static StatementChange change(StatementKind kind, String pointer, JsonNode value) {
    return new StatementChange(kind, "", JsonPointer.compile(pointer), Optional.of(value));
  }
}
