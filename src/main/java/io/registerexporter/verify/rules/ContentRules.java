package io.registerexporter.verify.rules;

import io.registerexporter.register.Text;
import io.registerexporter.verify.json.Value;

/** What this project promises of everything that it prints: something stands there. */
final class ContentRules {

  private ContentRules() {}

  static void check(Value value, Breaches found) {
    if (isEmpty(value)) {
      found.add(Rule.VALUE_EMPTY, value);
      return;
    }
    for (Value child : value.children()) {
      check(child, found);
    }
  }

  private static boolean isEmpty(Value value) {
    return switch (value.kind()) {
      case NULL -> true;
      case TEXT -> !value.beginsVisibly() && Text.isBlank(value.text()) && !mayBeBlank(value);
      case OBJECT -> value.isEmpty();
      case ARRAY -> value.isEmpty() && !mayBeEmpty(value);
      default -> false;
    };
  }

  /** The empty pointer is the whole statement. */
  private static boolean mayBeBlank(Value text) {
    return text.name().equals("statementPointerTarget");
  }

  private static boolean mayBeEmpty(Value array) {
    return array.name().equals("interests");
  }
}
