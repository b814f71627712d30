package io.registerexporter.mapping.corrected;

import io.registerexporter.bods.Country;
import io.registerexporter.bods.EntityStatement;
import io.registerexporter.bods.Identity;
import io.registerexporter.bods.Lifetime;
import io.registerexporter.bods.PartialDate;
import io.registerexporter.bods.PersonStatement;
import io.registerexporter.bods.PersonType;
import io.registerexporter.bods.Source;
import io.registerexporter.mapping.CountryNames;
import io.registerexporter.mapping.Dates;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is said of entities and known persons.
 *
 * @param baseUrl address of the register, without a slash at its end
 * @param publicationDate after which nobody can have been born
 */
record Descriptions(String baseUrl, LocalDate publicationDate) {

  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1800, 1, 1);

  EntityStatement entity(
      Identity identity, Entity entity, Optional<Source> source, Findings findings) {
    if (entity.type() == EntityType.UNKNOWN) {
      findings.note(FindingCode.ENTITY_TYPE_UNKNOWN, "type", "");
    }
    Entity.Incorporation incorporation = entity.incorporation();
    Lifetime lifetime =
        new Lifetime(
            Dates.ofTime("incorporation_date", incorporation.incorporationDate(), findings),
            Dates.ofTime("dissolution_date", incorporation.dissolutionDate(), findings));
    if (lifetime.isReversed()) {
      findings.note(
          FindingCode.ENTITY_DATES_REVERSED,
          "incorporation_date",
          lifetime.foundingDate().orElseThrow().toString());
    }
    return new EntityStatement(
        identity,
        CompanyTypes.of(entity),
        name(entity, findings),
        Jurisdictions.of(incorporation.jurisdictionCode(), findings),
        Identifiers.of(entity, baseUrl, findings),
        lifetime,
        Text.present(entity.address()),
        source);
  }

  PersonStatement person(
      Identity identity, Entity entity, Optional<Source> source, Findings findings) {
    Entity.PersonalDetails details = entity.personalDetails();
    return new PersonStatement(
        identity,
        PersonType.KNOWN_PERSON,
        Optional.empty(),
        name(entity, findings),
        Identifiers.of(entity, baseUrl, findings),
        new PersonStatement.Details(
            country("nationality", details.nationality(), findings),
            birthDate(details.dob(), findings),
            Text.present(entity.address()),
            country("country_of_residence", details.countryOfResidence(), findings)),
        source);
  }

  private static Optional<String> name(Entity entity, Findings findings) {
    Optional<String> name = Text.present(entity.name());
    if (name.isEmpty()) {
      findings.note(FindingCode.NAME_MISSING, "name", "");
    }
    return name;
  }

  private static Optional<Country> country(
      String field, Optional<String> stored, Findings findings) {
    Optional<String> present = Text.present(stored);
    Optional<Country> country = present.flatMap(CountryNames::recognise);
    if (present.isPresent() && country.isEmpty()) {
      findings.note(FindingCode.COUNTRY_NOT_RECOGNISED, field, present.get());
    }
    return country;
  }

  private Optional<PartialDate> birthDate(Optional<String> dob, Findings findings) {
    Optional<PartialDate> date = Dates.inRange("dob", dob, findings);
    Optional<PartialDate> plausible =
        date.filter(
            d -> !d.first().isBefore(EARLIEST_BIRTH) && !d.first().isAfter(publicationDate));
    if (date.isPresent() && plausible.isEmpty()) {
      findings.note(FindingCode.BIRTH_DATE_IMPLAUSIBLE, "dob", date.get().text());
    }
    return plausible;
  }
}
