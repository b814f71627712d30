package io.registerexporter.mapping.bods01;

import io.registerexporter.bods.Identifier;
import io.registerexporter.bods.Value;
import io.registerexporter.mapping.BackwardsCompatible;
import io.registerexporter.mapping.DocumentNames;
import io.registerexporter.mapping.OrgIdSchemes;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.Numbers;
import io.registerexporter.register.Scalar;
import io.registerexporter.register.StoredIdentifier;
import io.registerexporter.register.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The identifiers of an entity or known person: those stored, told apart by their keys, then the
 * register's own.
 */
final class Identifiers {

  private static final Set<String> COMPANY_NUMBER = Set.of("jurisdiction_code", "company_number");

  /** What identifies together where nothing does by itself. */
  private static final List<String> NAMING =
      List.of("company_number", "beneficial_owner_id", "name");

  private static final String OPEN_CORPORATES = "https://opencorporates.com/companies/";

  private final Entity entity;
  private final Set<Identifier> printed = new LinkedHashSet<>();

  private Identifiers(Entity entity) {
    this.entity = entity;
  }

  /**
   * @param baseUrl address of the register, without a slash at its end
   */
  static List<Identifier> of(Entity entity, String baseUrl) {
    Identifiers identifiers = new Identifiers(entity);
    entity.identifiers().forEach(identifiers::add);
    identifiers.printed.add(
        Identifier.address(
            "OpenOwnership Register", baseUrl + "/entities/" + entity.id().toHexString()));
    return List.copyOf(identifiers.printed);
  }

  private void add(StoredIdentifier stored) {
    if (stored.keys().equals(COMPANY_NUMBER)) {
      printed.add(Identifier.address("OpenCorporates", openCorporates(stored)));
    } else if (isLegalEntity() && stored.value("link").isPresent()) {
      addSelfLink(stored);
    } else {
      addInScheme(stored);
    }
  }

  private static String openCorporates(StoredIdentifier stored) {
    return OPEN_CORPORATES
        + stored.text("jurisdiction_code").orElse("")
        + "/"
        + stored.text("company_number").orElse("");
  }

  /** A company's page in the register that it was read from. */
  private void addSelfLink(StoredIdentifier stored) {
    Optional<String> name = documentName(stored);
    Value schemeName = name.<Value>map(Value.Text::new).orElse(Value.NULL);
    printed.add(
        new Identifier(
            Optional.empty(),
            Optional.of(schemeName),
            stored.value("link").map(Identifiers::json),
            Optional.empty(),
            Identifier.Standing.SOUND));
    stored
        .value("company_number")
        .filter(number -> !isBlank(number))
        .ifPresent(
            number ->
                printed.add(
                    Identifier.named(name.orElse("") + " - Registration numbers", json(number))));
  }

  private void addInScheme(StoredIdentifier stored) {
    Optional<Scalar> storedScheme = stored.value("scheme");
    Optional<OrgIdSchemes.Scheme> orgId =
        storedScheme.isPresent() ? Optional.empty() : OrgIdSchemes.of(entity, stored);
    boolean hasScheme = storedScheme.isPresent() || orgId.isPresent();
    Optional<Scalar> scheme = storedScheme.or(() -> orgId.map(s -> new Scalar.Text(s.code())));
    Optional<Scalar> schemeName =
        orgId.<Scalar>map(s -> new Scalar.Text(s.name())).or(() -> stored.value("scheme_name"));
    if (isBlank(scheme)) {
      schemeName =
          schemeName
              .or(() -> documentName(stored).map(Scalar.Text::new))
              .or(() -> stored.value("document_id"));
      if (isBlank(schemeName)) {
        return;
      }
    }
    printed.add(
        new Identifier(
            scheme.map(Identifiers::json),
            schemeName.map(Identifiers::json),
            Text.present(id(stored, hasScheme)).map(Value.Text::new),
            stored.value("uri").map(Identifiers::json),
            Identifier.Standing.SOUND));
    addBackwardsCompatible(stored);
  }

  private static Optional<String> id(StoredIdentifier stored, boolean hasScheme) {
    if (stored.value("id").isPresent()) {
      return stored.text("id");
    }
    if (hasScheme) {
      return stored.text("company_number").or(() -> stored.text("beneficial_owner_id"));
    }
    return stored
        .text("link")
        .or(() -> stored.text("statement_id"))
        .or(() -> Optional.of(together(stored)));
  }

  private static String together(StoredIdentifier stored) {
    StringJoiner parts = new StringJoiner("-");
    for (String key : NAMING) {
      stored.text(key).ifPresent(parts::add);
    }
    return parts.toString();
  }

  private void addBackwardsCompatible(StoredIdentifier stored) {
    stored
        .text("document_id")
        .filter(document -> entity.type() == EntityType.NATURAL_PERSON)
        .flatMap(
            document ->
                BackwardsCompatible.identifier(
                    document, stored.text("beneficial_owner_id").orElse("")))
        .map(Identifier::asSound)
        .ifPresent(printed::add);
  }

  private static Optional<String> documentName(StoredIdentifier stored) {
    return stored.text("document_id").flatMap(DocumentNames::ofDocument);
  }

  private boolean isLegalEntity() {
    return entity.type() == EntityType.LEGAL_ENTITY;
  }

  private static boolean isBlank(Optional<Scalar> value) {
    return value.map(Identifiers::isBlank).orElse(true);
  }

  private static boolean isBlank(Scalar value) {
    return value instanceof Scalar.Text text && Text.isBlank(text.value());
  }

  static Value json(Scalar value) {
    if (value instanceof Scalar.Text text) {
      return new Value.Text(text.value());
    }
    if (value instanceof Scalar.Whole whole) {
      return new Value.JsonNumber(Long.toString(whole.value()));
    }
    return new Value.JsonNumber(Numbers.ecmaScript(((Scalar.Real) value).value()));
  }
}
