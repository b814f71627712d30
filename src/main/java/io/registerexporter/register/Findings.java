package io.registerexporter.register;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Collects what is wrong with the fields of one document: the first of each code. */
public final class Findings {

  private final RegisterCollection collection;
  private final Supplier<String> id;

  /** Made with the first finding: nearly no document has one. */
  private Map<FindingCode, Finding> byCode = Map.of();

  /**
   * @param id JSON text of the document's {@code _id}
   */
  public Findings(RegisterCollection collection, String id) {
    this(collection, () -> id);
  }

  /**
   * @param id makes the JSON text of the document's {@code _id} for each finding
   */
  public Findings(RegisterCollection collection, Supplier<String> id) {
    this.collection = collection;
    this.id = id;
  }

  public void note(FindingCode code, String field, String value) {
    if (!byCode.containsKey(code)) {
      add(new Finding(code, collection, id.get(), field, value));
    }
  }

  public void addAll(Collection<Finding> findings) {
    for (Finding finding : findings) {
      if (!byCode.containsKey(finding.code())) {
        add(finding);
      }
    }
  }

  private void add(Finding finding) {
    if (byCode.isEmpty()) {
      byCode = new EnumMap<>(FindingCode.class);
    }
    byCode.put(finding.code(), finding);
  }

  /** The same findings, to which others can be added apart. */
  public Findings copy() {
    Findings copy = new Findings(collection, id);
    copy.addAll(byCode.values());
    return copy;
  }

  public List<Finding> toList() {
    return byCode.isEmpty() ? List.of() : List.copyOf(byCode.values());
  }
}
