package io.registerexporter.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An element of a relationship's {@code interests}. */
public sealed interface StoredInterest {

  /** A string: the wording of a register, such as {@code ownership-of-shares-25-to-50-percent}. */
  record Wording(String text) implements StoredInterest {}

  /**
   * An object.
   *
   * @param type {@code type}, normally a code of the standard
   * @param details {@code details}
   * @param shareMin {@code share_min}, percent
   * @param shareMax {@code share_max}, percent
   * @param exclusiveMin {@code exclusive_min}: true if the share is more than the least
   * @param exclusiveMax {@code exclusive_max}: true if it is less than the greatest
   */
  record Described(
      Optional<String> type,
      Optional<String> details,
      Optional<Scalar> shareMin,
      Optional<Scalar> shareMax,
      boolean exclusiveMin,
      boolean exclusiveMax)
      implements StoredInterest {}

  static List<StoredInterest> list(Fields fields) {
    List<StoredInterest> interests = new ArrayList<>();
    for (Fields.Element element : fields.array("interests")) {
      if (element.value().isString()) {
        interests.add(new Wording(fields.text(element)));
      } else if (element.value().isDocument()) {
        interests.add(described(fields.inside(element)));
      } else {
        fields.note(FindingCode.INTEREST_NOT_READABLE, element.field(), IdText.of(element.value()));
      }
    }
    return interests;
  }

  private static Described described(Fields fields) {
    return new Described(
        fields.text("type"),
        fields.later().text("details"),
        fields.number("share_min", FindingCode.SHARE_NOT_A_NUMBER),
        fields.number("share_max", FindingCode.SHARE_NOT_A_NUMBER),
        isExclusive(fields, "exclusive_min"),
        isExclusive(fields, "exclusive_max"));
  }

  private static boolean isExclusive(Fields fields, String flag) {
    return fields.later().bool(flag, FindingCode.EXCLUSIVE_FLAG_NOT_BOOLEAN).orElse(false);
  }
}
