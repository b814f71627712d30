package io.registerexporter.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registerexporter.SharedFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables of keys say what the standard's own schemas say. */
class KnownKeysTest {

  /** Files of a schema by the kind of the objects that they describe, under a folder. */
  private record Schema(Path folder) {

    JsonNode file(String name) {
      try {
        return new ObjectMapper().readTree(folder.resolve(name).toFile());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What a reference leads to, with the file that it is in. */
    At follow(At from) {
      JsonNode reference = from.node().path("$ref");
      if (reference.isMissingNode()) {
        return from;
      }
      String[] target = reference.asText().split("#", 2);
      String file = target[0].replaceAll("^urn:(.*)", "$1.json");
      String named =
          switch (file) {
            case "" -> from.file();
            case "entity.json", "person.json", "relationship.json" ->
                file.replace(".json", "-record.json");
            default -> file;
          };
      String pointer = target.length == 1 ? "" : target[1];
      return follow(new At(named, file(named).at(pointer)));
    }
  }

  private record At(String file, JsonNode node) {

    At property(String name) {
      return new At(file, node.path("properties").path(name));
    }
  }

  @Test
  void keysOf02_areThoseOfTheSchema() {
    Schema schema = new Schema(SharedFolder.require("bods/schema/0.2"));

    for (Map.Entry<String, String> type :
        Map.of(
                "entityStatement", "entity-statement.json",
                "personStatement", "person-statement.json",
                "ownershipOrControlStatement", "ownership-or-control-statement.json")
            .entrySet()) {
      compare(
          KnownKeys.kinds("keys-0.2.txt"),
          type.getKey(),
          schema,
          new At(type.getValue(), schema.file(type.getValue())),
          new HashSet<>());
    }
  }

  @Test
  void keysOf04_areThoseOfTheSchema() {
    Schema schema = new Schema(SharedFolder.require("bods/schema/0.4"));
    Map<String, Map<String, Optional<String>>> keys = KnownKeys.kinds("keys-0.4.txt");
    At statement = new At("statement.json", schema.file("statement.json").at("/$defs/Statement"));

    for (String type : Set.of("entity", "person", "relationship")) {
      compare(keys, type, schema, statement, new HashSet<>(Set.of(type + "Details")));
      String file = type + "-record.json";
      compare(keys, type + "Details", schema, new At(file, schema.file(file)), new HashSet<>());
    }
  }

  /** Goes through a kind of object in the table and the schema, each kind once. */
  private static void compare(
      Map<String, Map<String, Optional<String>>> keys,
      String kind,
      Schema schema,
      At described,
      Set<String> seen) {
    if (!seen.add(kind)) {
      return;
    }
    Map<String, Optional<String>> ours = keys.get(kind);
    Set<String> theirs = new HashSet<>();
    described.node().path("properties").fieldNames().forEachRemaining(theirs::add);
    assertThat(ours.keySet()).as(kind).isEqualTo(theirs);
    ours.forEach(
        (key, child) -> {
          At object = object(schema, described.property(key));
          boolean hasKeys = object.node().has("properties") || key.equals("recordDetails");
          assertThat(child.isPresent()).as(kind + "." + key).isEqualTo(hasKeys);
          child.ifPresent(name -> compare(keys, name, schema, object, seen));
        });
  }

  /** What stands at a property, in its array or among its alternatives. */
  private static At object(Schema schema, At property) {
    At followed = schema.follow(property);
    JsonNode node = followed.node();
    if (node.has("items")) {
      return object(schema, new At(followed.file(), node.get("items")));
    }
    for (JsonNode alternative : node.path("oneOf")) {
      if (alternative.has("$ref")) {
        return object(schema, new At(followed.file(), alternative));
      }
    }
    return followed;
  }
}
