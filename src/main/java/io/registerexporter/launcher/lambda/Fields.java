package io.registerexporter.launcher.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.registerexporter.launcher.LauncherException;
import io.registerexporter.launcher.LauncherException.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object in an event, asked for its fields by name and type. A field with {@code null} is as
 * one that is left out.
 *
 * @param name what messages call it, as in {@code the event}
 * @param object its JSON
 */
record Fields(String name, JsonNode object) {

  private static final int LONGEST_SHOWN = 80;

  /**
   * @throws LauncherException if it is something else than an object
   */
  static Fields of(String name, JsonNode json) {
    if (json.isNull() || json.isMissingNode()) {
      return new Fields(name, JsonNodeFactory.instance.objectNode());
    }
    if (!json.isObject()) {
      throw wrong(name + " must be a JSON object, and is " + typeOf(json));
    }
    return new Fields(name, json);
  }

  /** What a message says of an event that asks for something that there is not. */
  static LauncherException wrong(String message) {
    return new LauncherException(Kind.USAGE, message);
  }

  /** A value from an event as messages and logs may hold it: short, and in one line. */
  static String shown(String value) {
    String line = value.replaceAll("\\p{Cntrl}", "?");
    return "'"
        + (line.length() > LONGEST_SHOWN ? line.substring(0, LONGEST_SHOWN) + "…" : line)
        + "'";
  }

  /**
   * @throws LauncherException if there is a field of another name
   */
  Fields allowing(Collection<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!known.contains(field)) {
                throw wrong(
                    name
                        + " has a field "
                        + shown(field)
                        + ", which means nothing here. There are: "
                        + String.join(", ", known));
              }
            });
    return this;
  }

  List<String> names() {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  boolean has(String field) {
    return object.hasNonNull(field);
  }

  private Optional<JsonNode> find(String field) {
    return Optional.ofNullable(object.get(field)).filter(value -> !value.isNull());
  }

  Optional<String> text(String field) {
    return find(field)
        .map(
            value -> {
              if (!value.isTextual()) {
                throw unlike(field, "a string", value);
              }
              return value.textValue();
            });
  }

  /**
   * @throws LauncherException if it is not there
   */
  String required(String field) {
    return text(field).orElseThrow(() -> wrong(name + " has no field " + field));
  }

  /** An object in this one; empty if it is left out. */
  Fields object(String field) {
    return of(
        name + "'s field " + field, find(field).orElse(JsonNodeFactory.instance.objectNode()));
  }

  /** A list; empty if it is left out. */
  JsonNode list(String field) {
    JsonNode value = find(field).orElse(JsonNodeFactory.instance.arrayNode());
    if (!value.isArray()) {
      throw unlike(field, "a list", value);
    }
    return value;
  }

  /** A list of strings; empty if it is left out. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : list(field)) {
      if (!item.isTextual()) {
        throw wrong(
            name
                + "'s field "
                + field
                + " must be a list of strings, and has in it "
                + typeOf(item));
      }
      texts.add(item.textValue());
    }
    return List.copyOf(texts);
  }

  /** What is wrong about a field that has another type. */
  private LauncherException unlike(String field, String wanted, JsonNode found) {
    return wrong(name + "'s field " + field + " must be " + wanted + ", and is " + typeOf(found));
  }

  private static String typeOf(JsonNode json) {
    String type = json.getNodeType().name().toLowerCase(Locale.ROOT);
    return "aeiou".indexOf(type.charAt(0)) < 0 ? "a " + type : "an " + type;
  }
}
