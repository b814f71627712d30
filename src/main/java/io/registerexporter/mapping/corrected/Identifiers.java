package io.registerexporter.mapping.corrected;

import io.registerexporter.bods.Identifier;
import io.registerexporter.bods.Identifier.Standing;
import io.registerexporter.bods.Value;
import io.registerexporter.mapping.BackwardsCompatible;
import io.registerexporter.mapping.DocumentNames;
import io.registerexporter.mapping.OrgIdSchemes;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Numbers;
import io.registerexporter.register.Scalar;
import io.registerexporter.register.StoredIdentifier;
import io.registerexporter.register.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The identifiers of an entity or known person: those stored, told apart by their keys, then the
 * register's own. An identifier without an id, or of which nobody says what identifies it, is left
 * out.
 */
final class Identifiers {

  private static final Set<String> COMPANY_NUMBER = Set.of("jurisdiction_code", "company_number");

  /** Each identifies by itself, the first that there is. */
  private static final List<String> LINKING = List.of("link", "statement_id");

  /** These identify together. */
  private static final List<String> NAMING =
      List.of("company_number", "beneficial_owner_id", "name");

  private static final String OPEN_CORPORATES = "https://opencorporates.com/companies/";

  private final Entity entity;
  private final Findings findings;
  private final List<Identifier> printed = new ArrayList<>();

  private Identifiers(Entity entity, Findings findings) {
    this.entity = entity;
    this.findings = findings;
  }

  /**
   * @param baseUrl address of the register, without a slash at its end
   */
  static List<Identifier> of(Entity entity, String baseUrl, Findings findings) {
    Identifiers identifiers = new Identifiers(entity, findings);
    entity.identifiers().forEach(identifiers::add);
    identifiers.printed.add(
        Identifier.address(
            "OpenOwnership Register", baseUrl + "/entities/" + entity.id().toHexString()));
    return List.copyOf(identifiers.printed);
  }

  private void add(StoredIdentifier stored) {
    if (stored.keys().equals(COMPANY_NUMBER)) {
      addOpenCorporates(stored);
    } else if (isLegalEntity() && stored.value("link").isPresent()) {
      addSelfLink(stored);
    } else {
      addInScheme(stored);
    }
  }

  private void addOpenCorporates(StoredIdentifier stored) {
    Optional<String> jurisdiction = text(stored, "jurisdiction_code");
    Optional<String> number = text(stored, "company_number");
    if (jurisdiction.isEmpty() || number.isEmpty()) {
      note(FindingCode.IDENTIFIER_INCOMPLETE, stored);
      return;
    }
    printed.add(
        Identifier.address(
            "OpenCorporates",
            OPEN_CORPORATES + Uris.escaped(jurisdiction.get()) + "/" + Uris.escaped(number.get())));
  }

  /** A company's page in the register that it was read from. */
  private void addSelfLink(StoredIdentifier stored) {
    Optional<String> name = document(stored);
    if (name.isEmpty()) {
      note(FindingCode.IDENTIFIER_WITHOUT_SCHEME, stored);
      return;
    }
    text(stored, "link")
        .ifPresentOrElse(
            link -> printed.add(Identifier.named(name.get(), new Value.Text(link))),
            () -> note(FindingCode.IDENTIFIER_WITHOUT_ID, stored));
    text(stored, "company_number")
        .ifPresent(
            number ->
                printed.add(
                    Identifier.named(
                        name.get() + " - Registration numbers", new Value.Text(number))));
  }

  private void addInScheme(StoredIdentifier stored) {
    boolean isStored = stored.value("scheme").isPresent();
    Optional<OrgIdSchemes.Scheme> orgId =
        isStored ? Optional.empty() : OrgIdSchemes.of(entity, stored);
    Optional<String> scheme =
        isStored ? text(stored, "scheme") : orgId.map(OrgIdSchemes.Scheme::code);
    Optional<String> schemeName =
        Optional.of(stored)
            .filter(s -> orgId.isEmpty())
            .flatMap(s -> text(s, "scheme_name"))
            .or(() -> scheme.flatMap(OrgIdSchemes::nameOf))
            .or(() -> scheme)
            .or(() -> document(stored));
    if (schemeName.isEmpty()) {
      note(FindingCode.IDENTIFIER_WITHOUT_SCHEME, stored);
      return;
    }
    Optional<String> id = id(stored, isStored || orgId.isPresent());
    if (id.isEmpty()) {
      note(FindingCode.IDENTIFIER_WITHOUT_ID, stored);
      return;
    }
    printed.add(
        new Identifier(
            scheme.map(Value.Text::new),
            schemeName.map(Value.Text::new),
            id.map(Value.Text::new),
            Uris.valid("identifiers.uri", text(stored, "uri"), findings).map(Value.Text::new),
            standing(scheme)));
    addBackwardsCompatible(stored);
  }

  private static Optional<String> id(StoredIdentifier stored, boolean hasScheme) {
    if (stored.value("id").isPresent()) {
      return text(stored, "id");
    }
    if (hasScheme) {
      return text(
          stored,
          stored.value("company_number").isPresent() ? "company_number" : "beneficial_owner_id");
    }
    for (String key : LINKING) {
      if (stored.value(key).isPresent()) {
        return text(stored, key);
      }
    }
    StringJoiner parts = new StringJoiner("-");
    for (String key : NAMING) {
      text(stored, key).ifPresent(parts::add);
    }
    return Text.present(Optional.of(parts.toString()));
  }

  private Standing standing(Optional<String> scheme) {
    boolean isSound =
        scheme.isEmpty()
            || (entity.type() == EntityType.NATURAL_PERSON
                ? PersonSchemes.isSound(scheme.get())
                : OrgIdSchemes.nameOf(scheme.get()).isPresent());
    return isSound ? Standing.SOUND : Standing.SCHEME_NOT_LISTED;
  }

  private void addBackwardsCompatible(StoredIdentifier stored) {
    Optional<String> owner = text(stored, "beneficial_owner_id");
    if (entity.type() == EntityType.NATURAL_PERSON && owner.isPresent()) {
      text(stored, "document_id")
          .flatMap(document -> BackwardsCompatible.identifier(document, owner.get()))
          .ifPresent(printed::add);
    }
  }

  /** What identifies within a document: its published name, else its id. */
  private static Optional<String> document(StoredIdentifier stored) {
    return text(stored, "document_id")
        .map(document -> DocumentNames.ofDocument(document).orElse(document));
  }

  private boolean isLegalEntity() {
    return entity.type() == EntityType.LEGAL_ENTITY;
  }

  private void note(FindingCode code, StoredIdentifier stored) {
    findings.note(code, "identifiers", String.join(", ", stored.keys().stream().sorted().toList()));
  }

  /** A value as text, unless it is blank. */
  private static Optional<String> text(StoredIdentifier stored, String key) {
    return Text.present(
        stored
            .value(key)
            .map(
                value ->
                    value instanceof Scalar.Real real
                        ? Numbers.ecmaScript(real.value())
                        : value.asText()));
  }
}
