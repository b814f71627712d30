package io.registerexporter.verify.rules;

import io.registerexporter.verify.json.Names;
import io.registerexporter.verify.json.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that a version of the standard has, by the kind of object that they stand in. Schemas
 * allow all others as well, so that a mistyped key is found here or nowhere.
 */
final class KnownKeys {

  private static final List<String> TABLES = List.of("keys-0.2.txt", "keys-0.4.txt");

  /** All keys of the standard, by whose numbers they are looked up. */
  static final Names NAMES =
      new Names(
          TABLES.stream()
              .flatMap(table -> kinds(table).values().stream())
              .flatMap(keys -> keys.keySet().stream())
              .toList());

  /** A kind of object: what it has by the numbers of its keys. */
  private static final class Kind {
    private final boolean[] keys = new boolean[Names.MOST];
    private final Kind[] inside = new Kind[Names.MOST];
  }

  private final Map<String, Kind> kinds = new HashMap<>();

  /**
   * @param table name of the resource that lists them: a kind and its keys in a line, {@code
   *     key:kind} for an object or an array of objects
   */
  KnownKeys(String table) {
    Map<String, Map<String, Optional<String>>> lines = kinds(table);
    lines.keySet().forEach(kind -> kinds.put(kind, new Kind()));
    lines.forEach((kind, keys) -> fill(kinds.get(kind), keys));
  }

  private void fill(Kind kind, Map<String, Optional<String>> keys) {
    keys.forEach(
        (key, inside) -> {
          int number = NAMES.number(key);
          kind.keys[number] = true;
          inside.ifPresent(name -> kind.inside[number] = kinds.get(name));
        });
  }

  /** Of each kind its keys, with the kind of what stands there where that has keys. */
  static Map<String, Map<String, Optional<String>>> kinds(String table) {
    Map<String, Map<String, Optional<String>>> kinds = new LinkedHashMap<>();
    for (String line : lines(table)) {
      List<String> words = List.of(line.trim().split("\\s+"));
      Map<String, Optional<String>> keys = new LinkedHashMap<>();
      for (String word : words.subList(1, words.size())) {
        String[] keyAndKind = word.split(":", 2);
        keys.put(
            keyAndKind[0], keyAndKind.length == 1 ? Optional.empty() : Optional.of(keyAndKind[1]));
      }
      kinds.put(words.get(0), keys);
    }
    return kinds;
  }

  /**
   * @param kind what the object should be; anything may stand in an unknown one
   */
  void check(Value object, String kind, Breaches found) {
    Kind known = kinds.get(kind);
    if (known != null) {
      check(object, known, found);
    }
  }

  private static void check(Value object, Kind kind, Breaches found) {
    for (Value field : object.fields()) {
      int number = field.nameNumber();
      if (number < 0 || !kind.keys[number]) {
        found.add(Rule.KEY_UNKNOWN, field);
      } else if (kind.inside[number] != null) {
        check(field, kind.inside[number], found);
        for (Value element : field.elements()) {
          check(element, kind.inside[number], found);
        }
      }
    }
  }

  private static List<String> lines(String table) {
    try (InputStream resource = KnownKeys.class.getResourceAsStream(table)) {
      if (resource == null) {
        throw new IllegalStateException("the program's own table " + table + " is missing");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own table " + table + " cannot be read", e);
    }
  }
}
