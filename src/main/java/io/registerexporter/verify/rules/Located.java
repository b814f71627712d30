package io.registerexporter.verify.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value in a statement with the way to it, from which its pointer is made only where it is
 * needed. What is not there is a value, too, so that rules need not ask at every step.
 */
final class Located {

  private final Optional<Located> parent;
  private final String key;
  private final JsonNode node;

  private Located(Optional<Located> parent, String key, JsonNode node) {
    this.parent = parent;
    this.key = key;
    this.node = node;
  }

  static Located root(JsonNode statement) {
    return new Located(Optional.empty(), "", statement);
  }

  JsonNode node() {
    return node;
  }

  /** Name in its object, or number in its array. */
  String key() {
    return key;
  }

  Located get(String name) {
    return child(name, node.isObject() ? node.path(name) : MissingNode.getInstance());
  }

  /** The elements of an array; none if it is something else. */
  List<Located> elements() {
    if (!node.isArray()) {
      return List.of();
    }
    List<Located> elements = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      elements.add(child(Integer.toString(i), node.get(i)));
    }
    return elements;
  }

  /** The values of an object; none if it is something else. */
  List<Located> fields() {
    List<Located> fields = new ArrayList<>(node.isObject() ? node.size() : 0);
    node.properties().forEach(field -> fields.add(child(field.getKey(), field.getValue())));
    return fields;
  }

  boolean isThere() {
    return !node.isMissingNode();
  }

  boolean isTrue() {
    return node.isBoolean() && node.booleanValue();
  }

  /** True for a text, an array or an object with something in it. */
  boolean isFilled() {
    return node.isTextual() ? !node.textValue().isEmpty() : !node.isEmpty();
  }

  /** The text; empty if it is something else. */
  String text() {
    return node.isTextual() ? node.textValue() : "";
  }

  /** The days of a date; none if it is not there or cannot be read. */
  Optional<Period> period() {
    return Period.of(text());
  }

  /** JSON pointer from the statement to the value; empty for the statement itself. */
  String pointer() {
    return parent.map(above -> above.pointer() + "/" + escaped(key)).orElse("");
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private Located child(String name, JsonNode value) {
    return new Located(Optional.of(this), name, value);
  }
}
