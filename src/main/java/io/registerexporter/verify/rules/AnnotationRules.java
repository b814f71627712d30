package io.registerexporter.verify.rules;

import com.fasterxml.jackson.core.JsonPointer;
import io.registerexporter.verify.json.Value;

/** Rules about annotations; validators other than this one look at those of entities only. */
final class AnnotationRules {

  private AnnotationRules() {}

  /**
   * @param whole the pointer that stands for the whole statement in the version
   */
  static void check(Value statement, String whole, Breaches found) {
    for (Value annotation : statement.get("annotations").elements()) {
      Value pointer = annotation.get("statementPointerTarget");
      found.addIf(
          pointer.isThere() && !pointer.text().equals(whole) && !leads(statement, pointer.text()),
          Rule.ANNOTATION_TARGET,
          pointer);
      String motivation = annotation.get("motivation").text();
      found.addIf(
          annotation.get("transformedContent").isFilled() && !motivation.equals("transformation"),
          Rule.ANNOTATION_TRANSFORMED_CONTENT,
          annotation);
      found.addIf(
          motivation.equals("linking") && !annotation.get("url").isFilled(),
          Rule.ANNOTATION_LINK_WITHOUT_URL,
          annotation);
    }
  }

  private static boolean leads(Value statement, String pointer) {
    try {
      return statement.leads(JsonPointer.compile(pointer));
    } catch (IllegalArgumentException noPointer) {
      return false;
    }
  }
}
