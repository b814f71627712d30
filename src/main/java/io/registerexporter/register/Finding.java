package io.registerexporter.register;

import java.io.Serializable;

/**
 * One thing that is wrong with one document of the register.
 *
 * @param code what is wrong
 * @param collection where the document is
 * @param id JSON text of the document's {@code _id}, or where it stands if that is unknown
 * @param field name of the field, empty if the whole document is meant
 * @param value what was found, cut to {@link #VALUE_LENGTH} characters
 */
public record Finding(
    FindingCode code, RegisterCollection collection, String id, String field, String value)
    implements Serializable {

  /** Characters of a value that a finding shows. */
  public static final int VALUE_LENGTH = 80;

  private static final int ID_LENGTH = 1_000;

  public Finding {
    id = cut(id, ID_LENGTH);
    value = cut(value, VALUE_LENGTH);
  }

  private static String cut(String text, int length) {
    String whole = Text.withoutLoneSurrogates(text);
    if (whole.codePointCount(0, whole.length()) <= length) {
      return whole;
    }
    return whole.substring(0, whole.offsetByCodePoints(0, length - 1)) + "…";
  }
}
