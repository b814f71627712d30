package io.registerexporter.launcher.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.util.Map;

/** Overrides and extensions of a request. Each makes a new one. */
final class Changes {

  private Changes() {}

  /** Objects member by member, everything else replaced; null takes a member away. */
  static ObjectNode merged(ObjectNode base, JsonNode over) {
    ObjectNode merged = base.deepCopy();
    for (Map.Entry<String, JsonNode> member : over.properties()) {
      JsonNode there = merged.get(member.getKey());
      if (member.getValue().isNull()) {
        merged.remove(member.getKey());
      } else if (there instanceof ObjectNode object && member.getValue().isObject()) {
        merged.set(member.getKey(), merged(object, member.getValue()));
      } else {
        merged.set(member.getKey(), member.getValue());
      }
    }
    return merged;
  }

  /** Adds items to lists, by their paths; what is missing on the way is made. */
  static ObjectNode extended(ObjectNode base, Map<String, JsonNode> extend) {
    ObjectNode extended = base.deepCopy();
    extend.forEach((path, items) -> list(extended, path).addAll(items(path, items)));
    return extended;
  }

  private static ArrayNode items(String path, JsonNode items) {
    if (items instanceof ArrayNode list) {
      return list;
    }
    throw new LauncherException(
        Kind.USAGE,
        "extend: " + path + " must be a list of items, and is " + Yaml.kind(items) + ".");
  }

  private static ArrayNode list(ObjectNode root, String path) {
    JsonNode node = root;
    String[] names = path.split("[.]", -1);
    for (int i = 0; i < names.length; i++) {
      JsonNode next = child(node, names[i]);
      if (next == null || next.isNull()) {
        if (!(node instanceof ObjectNode parent)) {
          throw noPlace(path, names[i], node);
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        next = i == names.length - 1 ? nodes.arrayNode() : nodes.objectNode();
        parent.set(names[i], next);
      }
      node = next;
    }
    if (node instanceof ArrayNode list) {
      return list;
    }
    throw new LauncherException(
        Kind.USAGE, "extend: " + path + " is no list, but " + Yaml.kind(node) + ".");
  }

  /** A member by its name; of a list, an item by its number or its Name. */
  private static JsonNode child(JsonNode node, String name) {
    if (!node.isArray()) {
      return node.get(name);
    }
    for (JsonNode item : node) {
      if (item.path("Name").asText().equals(name)) {
        return item;
      }
    }
    return name.matches("[0-9]{1,4}") ? node.get(Integer.parseInt(name)) : null;
  }

  private static LauncherException noPlace(String path, String name, JsonNode node) {
    return new LauncherException(
        Kind.USAGE,
        "extend: "
            + path
            + ": there is no '"
            + name
            + "' in "
            + Yaml.kind(node)
            + ", whose items are named by their number, or by their Name.");
  }
}
