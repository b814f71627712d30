package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a schema says of one kind of statement, however it is laid out: for each place in a
 * statement and keyword, such as {@code identifiers[].uri format}, the values.
 */
final class SchemaFacts {

  private static final Set<String> ANNOTATIONS =
      Set.of(
          "$schema",
          "$id",
          "id",
          "$comment",
          "$defs",
          "definitions",
          "version",
          "title",
          "description",
          "Description",
          "default",
          "propertyOrder",
          "openCodelist");

  private final SortedMap<String, Set<String>> facts = new TreeMap<>();
  private final Function<String, JsonNode> files;
  private final StatementKind kind;

  private SchemaFacts(Function<String, JsonNode> files, StatementKind kind) {
    this.files = files;
    this.kind = kind;
  }

  /**
   * @param files the schema's files by name
   * @param begin reference to the place where it begins
   */
  static SortedMap<String, Set<String>> of(
      Function<String, JsonNode> files, String begin, StatementKind kind) {
    SchemaFacts schema = new SchemaFacts(files, kind);
    schema.addReferred("", "", begin);
    return schema.facts;
  }

  private void add(String at, String file, JsonNode schema) {
    schema.properties().forEach(keyword -> add(at, file, keyword.getKey(), keyword.getValue()));
    if (schema.has("if")) {
      fact(at, "if", CanonicalSchema.condition(schema));
    }
  }

  private void add(String at, String file, String keyword, JsonNode value) {
    switch (keyword) {
      case "$ref" -> addReferred(at, file, value.asText());
      case "properties" -> {
        value.fieldNames().forEachRemaining(name -> fact(at, keyword, name));
        value
            .properties()
            .forEach(
                property ->
                    add(
                        at.isEmpty() ? property.getKey() : at + "." + property.getKey(),
                        file,
                        property.getValue()));
      }
      case "items" -> add(at + "[]", file, value);
      case "allOf" -> value.forEach(branch -> addPart(at, file, branch));
      // Alternatives of different types say together what each of them says.
      case "oneOf" -> value.forEach(branch -> add(at, file, branch));
      case "anyOf" -> addAlternatives(at, value);
      case "enum" -> allow(at, texts(value));
      case "const" -> allow(at, Set.of(value.asText()));
      case "required" -> value.forEach(element -> fact(at, keyword, element.asText()));
      case "dependencies", "dependentRequired" -> fact(at, "dependentRequired", value.toString());
      // Patterns are compared by what they accept.
      case "pattern" -> fact(at, keyword, "some");
      // Added as a whole.
      case "if", "then", "else" -> {}
      default -> {
        if (value.isArray()) {
          value.forEach(element -> fact(at, keyword, element.asText()));
        } else if (!ANNOTATIONS.contains(keyword)) {
          fact(at, keyword, value.asText());
        }
      }
    }
  }

  private void addReferred(String at, String file, String reference) {
    String[] parts = reference.split("#", -1);
    String target = parts[0].isEmpty() ? file : parts[0];
    add(at, target, files.apply(target).at(parts.length > 1 ? parts[1] : ""));
  }

  /** A part that is for one kind of statement counts for that kind only. */
  private void addPart(String at, String file, JsonNode part) {
    JsonNode type = part.at("/if/properties/" + kind.typeKey() + "/const");
    if (type.isMissingNode()) {
      add(at, file, part);
    } else if (type.asText().equals(kind.type())) {
      if (kind.typeKey().equals("statementType")) {
        // The standard has a file for each type, which allows that type alone.
        allow("statementType", Set.of(kind.type()));
      }
      add(at, file, part.get("then"));
    }
  }

  /** Alternatives of required keys without those that another one includes, others as they are. */
  private void addAlternatives(String at, JsonNode branches) {
    Set<Set<String>> alternatives =
        StreamSupport.stream(branches.spliterator(), false)
            .filter(branch -> branch.has("required"))
            .map(branch -> texts(branch.get("required")))
            .collect(Collectors.toSet());
    Set<Set<String>> least =
        alternatives.stream()
            .filter(
                keys ->
                    alternatives.stream()
                        .noneMatch(other -> !other.equals(keys) && keys.containsAll(other)))
            .collect(Collectors.toSet());
    if (least.size() == 1) {
      least.iterator().next().forEach(key -> fact(at, "required", key));
    } else {
      least.forEach(keys -> fact(at, "anyOf", keys.toString()));
    }
    branches.forEach(
        branch -> {
          if (branch.size() > 1 || !branch.has("required")) {
            fact(at, "anyOf", CanonicalSchema.text(branch));
          }
        });
  }

  /** Where codes are named twice, only those that both name are allowed. */
  private void allow(String at, Set<String> codes) {
    facts.merge(
        at + " enum",
        new TreeSet<>(codes),
        (before, now) -> {
          before.retainAll(now);
          return before;
        });
  }

  private static Set<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void fact(String at, String keyword, String value) {
    facts.computeIfAbsent(at + " " + keyword, key -> new TreeSet<>()).add(value);
  }

  /** Where two schemas do not say the same, and what they say. */
  static Map<String, String> differences(
      SortedMap<String, Set<String>> ours, SortedMap<String, Set<String>> theirs) {
    Set<String> all = new TreeSet<>(ours.keySet());
    all.addAll(theirs.keySet());
    return all.stream()
        .filter(fact -> !ours.getOrDefault(fact, Set.of()).equals(theirs.get(fact)))
        .collect(
            Collectors.toMap(
                fact -> fact,
                fact -> "ours " + ours.get(fact) + ", theirs " + theirs.get(fact),
                (a, b) -> a,
                TreeMap::new));
  }
}
