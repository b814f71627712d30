package io.registerexporter.bods;

import java.util.ArrayList;
import java.util.List;

/** What a statement of BODS 0.4 says about values that it does not print as they are known. */
final class Bods04Annotations {

  private static final String ROUNDED = " rounded to the first day of the period.";

  private record Annotation(String pointer, String motivation, String description) {}

  private final List<Annotation> annotations = new ArrayList<>();
  private final Change.Listener changes;

  Bods04Annotations(Change.Listener changes) {
    this.changes = changes;
  }

  /**
   * A date is printed by its first day; nothing is said if it has no other.
   *
   * @param pointer to what is printed
   * @param name of the date, followed by a colon and a space where the pointer does not name it
   */
  void rounded(String pointer, String name, PartialDate date) {
    if (date.isRounded()) {
      transformed(pointer, name, date, ROUNDED);
    }
  }

  void transformed(String pointer, String name, PartialDate date, String how) {
    String value = name.isEmpty() ? "Register value " : name + "register value ";
    annotations.add(new Annotation(pointer, "transformation", value + date.text() + how));
    changes.changed(Change.DATE_ROUNDED, date.text());
  }

  /** A value is left out because of another one. */
  void leftOut(String pointer, String description) {
    annotations.add(new Annotation(pointer, "correcting", description));
  }

  /** Prints them, if there are any. */
  void writeTo(JsonLine json) {
    if (annotations.isEmpty()) {
      return;
    }
    json.beginArray(Key.ANNOTATIONS);
    for (Annotation annotation : annotations) {
      json.beginObject();
      json.text(Key.STATEMENT_POINTER_TARGET, annotation.pointer());
      json.text(Key.MOTIVATION, annotation.motivation());
      json.text(Key.DESCRIPTION, annotation.description());
      json.endObject();
    }
    json.endArray();
  }
}
