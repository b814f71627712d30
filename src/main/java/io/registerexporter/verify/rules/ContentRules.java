package io.registerexporter.verify.rules;

import io.registerexporter.register.Text;

/** What this project promises of everything that it prints: something stands there. */
final class ContentRules {

  private ContentRules() {}

  static void check(Located value, Breaches found) {
    if (isEmpty(value)) {
      found.add(Rule.VALUE_EMPTY, value);
      return;
    }
    value.fields().forEach(field -> check(field, found));
    value.elements().forEach(element -> check(element, found));
  }

  private static boolean isEmpty(Located value) {
    return switch (value.node().getNodeType()) {
      case NULL -> true;
      case STRING -> Text.isBlank(value.text()) && !mayBeBlank(value);
      case OBJECT -> value.node().isEmpty();
      case ARRAY -> value.node().isEmpty() && !mayBeEmpty(value);
      default -> false;
    };
  }

  /** The empty pointer is the whole statement. */
  private static boolean mayBeBlank(Located text) {
    return text.key().equals("statementPointerTarget");
  }

  private static boolean mayBeEmpty(Located array) {
    return array.key().equals("interests");
  }
}
