package io.registerexporter.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An element of an entity's {@code identifiers}: no fixed shape, told apart by the keys it has.
 *
 * @param keys every key, with or without a value
 * @param values the values of the keys in {@link #KEYS} that are not absent
 */
public record StoredIdentifier(Set<String> keys, Map<String, Scalar> values) {

  /** The keys that a mapping looks at. */
  public static final Set<String> KEYS =
      Set.of(
          "jurisdiction_code",
          "company_number",
          "beneficial_owner_id",
          "document_id",
          "link",
          "scheme",
          "scheme_name",
          "id",
          "statement_id",
          "name",
          "uri");

  public Optional<Scalar> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  public Optional<String> text(String key) {
    return value(key).map(Scalar::asText);
  }

  static List<StoredIdentifier> list(Fields fields) {
    List<StoredIdentifier> identifiers = new ArrayList<>();
    for (Fields.Element element : fields.array("identifiers")) {
      if (element.value().isDocument()) {
        identifiers.add(of(fields.inside(element)));
      } else {
        fields.note(FindingCode.FIELD_TYPE, element.field(), IdText.of(element.value()));
      }
    }
    return identifiers;
  }

  private static StoredIdentifier of(Fields fields) {
    Map<String, Scalar> values = new HashMap<>(8);
    for (String key : fields.names()) {
      if (KEYS.contains(key)) {
        fields.scalar(key).ifPresent(value -> values.put(key, value));
      }
    }
    return new StoredIdentifier(Collections.unmodifiableSet(fields.names()), values);
  }
}
