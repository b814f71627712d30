package io.registerexporter.mapping;

import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.StoredIdentifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The lists of org-id.guide that company numbers of the register's sources belong to. */
public final class OrgIdSchemes {

  /**
   * @param code its code in org-id.guide
   * @param name its name
   */
  public record Scheme(String code, String name) {}

  private record Key(String jurisdictionCode, String documentId) {}

  private static final Map<Key, Scheme> SCHEMES =
      Map.of(
          new Key("gb", "GB PSC Snapshot"),
          new Scheme("GB-COH", "Companies House"),
          new Key("dk", "Denmark CVR"),
          new Scheme("DK-CVR", "Danish Central Business Register"),
          new Key("sk", "Slovakia PSP Register"),
          new Scheme("SK-ORSR", "Ministry of Justice Business Register"),
          new Key("ua", "Ukraine EDR"),
          new Scheme("UA-EDR", "United State Register"));

  private static final Map<String, String> NAMES_BY_CODE = new HashMap<>();

  static {
    NAMES_BY_CODE.put("XI-LEI", "Global Legal Entity Identifier Index");
    SCHEMES.values().forEach(scheme -> NAMES_BY_CODE.put(scheme.code(), scheme.name()));
  }

  private OrgIdSchemes() {}

  /** The name of a list by its code, if org-id.guide is known to have it. */
  public static Optional<String> nameOf(String code) {
    return Optional.ofNullable(NAMES_BY_CODE.get(code));
  }

  /** The list that a company's number in a document is from; all is compared exactly. */
  public static Optional<Scheme> of(Entity entity, StoredIdentifier stored) {
    Optional<String> jurisdiction = entity.incorporation().jurisdictionCode();
    Optional<String> document = stored.text("document_id");
    return entity.type() == EntityType.LEGAL_ENTITY
            && jurisdiction.isPresent()
            && document.isPresent()
        ? of(jurisdiction.get(), document.get())
        : Optional.empty();
  }

  static Optional<Scheme> of(String jurisdictionCode, String documentId) {
    return Optional.ofNullable(SCHEMES.get(new Key(jurisdictionCode, documentId)));
  }
}
