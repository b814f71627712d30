package io.registerexporter.mapping.corrected;

import io.registerexporter.bods.EntityKind;
import io.registerexporter.bods.EntityKind.Subtype;
import io.registerexporter.bods.Unspecified;
import io.registerexporter.mapping.Table;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What kind of entity a legal form makes: whole texts only, since a trust company or an investment
 * trust is registered like others.
 */
public final class CompanyTypes {

  private static final Unspecified OF_UNKNOWN_TYPE =
      new Unspecified(
          Unspecified.Reason.INFORMATION_UNKNOWN_TO_PUBLISHER,
          Optional.of("The register does not say whether this is a legal entity or a person"));

  private record Form(EntityKind.Type type, Optional<Subtype> subtype) {}

  private static final Form REGISTERED =
      new Form(EntityKind.Type.REGISTERED_ENTITY, Optional.empty());

  private static final Map<String, Form> FORMS = new HashMap<>();

  static {
    for (String line : Table.lines("company-types.txt")) {
      String[] columns = line.split(" ", 3);
      Optional<Subtype> subtype =
          columns[1].equals("-") ? Optional.empty() : Optional.of(Subtype.valueOf(columns[1]));
      for (String form : columns[2].split(" \\| ")) {
        FORMS.put(form, new Form(EntityKind.Type.valueOf(columns[0]), subtype));
      }
    }
  }

  private CompanyTypes() {}

  /** The kind of an entity, or of what is not known to be one. */
  static EntityKind of(Entity entity) {
    Optional<String> companyType = Text.present(entity.incorporation().companyType());
    if (entity.type() == EntityType.UNKNOWN) {
      return new EntityKind(
          EntityKind.Type.UNKNOWN_ENTITY,
          Optional.empty(),
          companyType,
          Optional.of(OF_UNKNOWN_TYPE));
    }
    Form form = form(companyType);
    return new EntityKind(form.type(), form.subtype(), companyType, Optional.empty());
  }

  /** Whether it is printed as a trust. */
  public static boolean isTrust(Entity entity) {
    return entity.type() == EntityType.LEGAL_ENTITY && of(entity).isTrust();
  }

  private static Form form(Optional<String> companyType) {
    return companyType
        .map(text -> FORMS.getOrDefault(normalised(text), REGISTERED))
        .orElse(REGISTERED);
  }

  private static String normalised(String text) {
    String stripped = Text.strip(text);
    StringBuilder words = new StringBuilder(stripped.length());
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (!Text.isWhiteSpace(c)) {
        words.append(c);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }
}
