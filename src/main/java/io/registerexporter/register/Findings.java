package io.registerexporter.register;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with the fields of one document: the first of each code. */
public final class Findings {

  private final RegisterCollection collection;
  private final String id;
  private final Map<FindingCode, Finding> byCode = new EnumMap<>(FindingCode.class);

  /**
   * @param id JSON text of the document's {@code _id}
   */
  public Findings(RegisterCollection collection, String id) {
    this.collection = collection;
    this.id = id;
  }

  public void note(FindingCode code, String field, String value) {
    byCode.computeIfAbsent(code, c -> new Finding(c, collection, id, field, value));
  }

  public void addAll(Collection<Finding> findings) {
    findings.forEach(finding -> byCode.putIfAbsent(finding.code(), finding));
  }

  /** The same findings, to which others can be added apart. */
  public Findings copy() {
    Findings copy = new Findings(collection, id);
    copy.byCode.putAll(byCode);
    return copy;
  }

  public List<Finding> toList() {
    return List.copyOf(byCode.values());
  }
}
