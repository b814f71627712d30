package io.registerexporter.verify.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that a version of the standard has, by the kind of object that they stand in. Schemas
 * allow all others as well, so that a mistyped key is found here or nowhere.
 */
final class KnownKeys {

  /** Of each kind its keys, with the kind of what stands there where that has keys. */
  private final Map<String, Map<String, Optional<String>>> kinds = new LinkedHashMap<>();

  /**
   * @param table name of the resource that lists them: a kind and its keys in a line, {@code
   *     key:kind} for an object or an array of objects
   */
  KnownKeys(String table) {
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
  }

  Map<String, Map<String, Optional<String>>> kinds() {
    return kinds;
  }

  /**
   * @param kind what the object should be; anything may stand in an unknown one
   */
  void check(Located object, String kind, Breaches found) {
    Map<String, Optional<String>> keys = kinds.get(kind);
    if (keys == null) {
      return;
    }
    for (Located field : object.fields()) {
      Optional<String> known = keys.get(field.key());
      if (known == null) {
        found.add(Rule.KEY_UNKNOWN, field);
      } else if (known.isPresent()) {
        check(field, known.get(), found);
        field.elements().forEach(element -> check(element, known.get(), found));
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
