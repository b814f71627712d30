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
 * What a schema says of one type of statement, however it is laid out: for each place in a
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
  private final String statementType;

  private SchemaFacts(Function<String, JsonNode> files, String statementType) {
    this.files = files;
    this.statementType = statementType;
  }

  /**
   * @param files the schema's files by name
   * @param file where it begins
   */
  static SortedMap<String, Set<String>> of(
      Function<String, JsonNode> files, String file, String statementType) {
    SchemaFacts schema = new SchemaFacts(files, statementType);
    schema.add("", file, files.apply(file));
    return schema.facts;
  }

  private void add(String at, String file, JsonNode schema) {
    schema.properties().forEach(keyword -> add(at, file, keyword.getKey(), keyword.getValue()));
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
      case "allOf" -> value.forEach(branch -> addIfOfThisType(at, file, branch));
      case "anyOf" -> addAlternatives(at, value);
      case "enum", "required" -> value.forEach(element -> fact(at, keyword, element.asText()));
      case "dependencies", "dependentRequired" -> fact(at, "dependentRequired", value.toString());
      // Patterns are compared by what they accept.
      case "pattern" -> fact(at, keyword, "some");
      default -> {
        if (!ANNOTATIONS.contains(keyword)) {
          fact(at, keyword, value.asText());
        }
      }
    }
  }

  private void addReferred(String at, String file, String reference) {
    String[] parts = reference.split("#", -1);
    String target = parts[0].isEmpty() ? file : parts[0];
    add(at, target, files.apply(target).at(parts[1]));
  }

  private void addIfOfThisType(String at, String file, JsonNode branch) {
    String type = branch.at("/if/properties/statementType/const").asText();
    if (type.equals(statementType)) {
      facts.put("statementType enum", new TreeSet<>(Set.of(type)));
      add(at, file, branch.get("then"));
    }
  }

  /** Alternatives of required keys, without those that another one includes. */
  private void addAlternatives(String at, JsonNode branches) {
    Set<Set<String>> alternatives =
        StreamSupport.stream(branches.spliterator(), false)
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
        branch ->
            branch
                .fieldNames()
                .forEachRemaining(
                    keyword -> {
                      if (!keyword.equals("required")) {
                        fact(at, "anyOf", keyword);
                      }
                    }));
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
