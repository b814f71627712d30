package io.registerexporter.verify.json;

import com.fasterxml.jackson.core.JsonPointer;

/** The ways from a value to those in it. */
final class Pointers {

  private Pointers() {}

  static String to(Value value) {
    StringBuilder pointer = new StringBuilder();
    for (Value at = value; at.parent() != null; at = at.parent()) {
      pointer.insert(0, step(at)).insert(0, '/');
    }
    return pointer.toString();
  }

  private static String step(Value value) {
    if (!value.parent().isArray() || !value.isThere()) {
      return value.name().replace("~", "~0").replace("/", "~1");
    }
    int number = 0;
    for (Value before = value.parent().first(); before != value; before = before.next()) {
      number++;
    }
    return Integer.toString(number);
  }

  static boolean leads(Value from, JsonPointer pointer) {
    Value reached = from;
    JsonPointer left = pointer;
    while (reached != null && !left.matches()) {
      reached = child(reached, left);
      left = left.tail();
    }
    return reached != null && reached != from;
  }

  /** What the first step of a pointer leads to; null if there is nothing. */
  private static Value child(Value of, JsonPointer step) {
    int number = 0;
    for (Value child = of.first(); child != null; child = child.next()) {
      boolean isNamed = of.isObject() && child.name().equals(step.getMatchingProperty());
      if (isNamed || (of.isArray() && number == step.getMatchingIndex())) {
        return child;
      }
      number++;
    }
    return null;
  }
}
