package io.registerexporter.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The JSON pointers to what differs between two statements: to the values themselves where both
 * have one, to an array where it is longer or shorter. In the order of the earlier statement.
 */
final class ChangedPointers {

  private final List<String> found = new ArrayList<>();

  private ChangedPointers() {}

  static List<String> between(JsonNode from, JsonNode to) {
    ChangedPointers pointers = new ChangedPointers();
    for (String name : names(from, to)) {
      if (name.equals(Content.SOURCE)) {
        pointers.fields("/" + name, from.path(name), to.path(name), Content.OF_RETRIEVAL);
      } else if (!Content.OF_PUBLICATION.contains(name)) {
        pointers.compare("/" + escaped(name), from.path(name), to.path(name));
      }
    }
    return pointers.found;
  }

  private void compare(String pointer, JsonNode from, JsonNode to) {
    if (from.isObject() && to.isObject()) {
      fields(pointer, from, to, Set.of());
    } else if (from.isArray() && to.isArray() && from.size() == to.size()) {
      for (int i = 0; i < from.size(); i++) {
        compare(pointer + "/" + i, from.get(i), to.get(i));
      }
    } else if (!isSame(from, to)) {
      found.add(pointer);
    }
  }

  private void fields(String pointer, JsonNode from, JsonNode to, Set<String> leftOut) {
    for (String name : names(from, to)) {
      if (!leftOut.contains(name)) {
        compare(pointer + "/" + escaped(name), from.path(name), to.path(name));
      }
    }
  }

  private static boolean isSame(JsonNode from, JsonNode to) {
    if (from.isNumber() && to.isNumber()) {
      return from.decimalValue().compareTo(to.decimalValue()) == 0;
    }
    return from.equals(to);
  }

  private static Set<String> names(JsonNode from, JsonNode to) {
    Set<String> names = new LinkedHashSet<>();
    from.fieldNames().forEachRemaining(names::add);
    to.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
