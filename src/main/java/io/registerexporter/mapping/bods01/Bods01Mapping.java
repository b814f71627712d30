package io.registerexporter.mapping.bods01;

import io.registerexporter.bods.Country;
import io.registerexporter.bods.EntityKind;
import io.registerexporter.bods.EntityStatement;
import io.registerexporter.bods.Identity;
import io.registerexporter.bods.InterestedParty;
import io.registerexporter.bods.Jurisdiction;
import io.registerexporter.bods.Lifetime;
import io.registerexporter.bods.OwnershipOrControlStatement;
import io.registerexporter.bods.OwnershipOrControlStatement.DirectOrIndirect;
import io.registerexporter.bods.OwnershipOrControlStatement.Subject;
import io.registerexporter.bods.OwnershipOrControlStatement.Terms;
import io.registerexporter.bods.PartialDate;
import io.registerexporter.bods.Period;
import io.registerexporter.bods.PersonStatement;
import io.registerexporter.bods.PersonType;
import io.registerexporter.bods.Reference;
import io.registerexporter.bods.Statement;
import io.registerexporter.bods.StatementDate;
import io.registerexporter.bods.Unspecified;
import io.registerexporter.mapping.Countries;
import io.registerexporter.mapping.CountryNames;
import io.registerexporter.mapping.Dates;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.Identities;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.mapping.UnknownParty;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.Findings;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Relationship;
import io.registerexporter.register.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The register's documents as statements of BODS 0.1. */
public final class Bods01Mapping implements RegisterMapping {

  private final Identities identities;
  private final String baseUrl;

  /**
   * @param baseUrl address of the register, without a slash at its end
   */
  public Bods01Mapping(Identities identities, String baseUrl) {
    this.identities = identities;
    this.baseUrl = baseUrl;
  }

  @Override
  public List<Statement> entity(
      Entity entity, EntityUse use, Optional<ImportedFrom> importedFrom, Findings findings) {
    Identity identity = identities.entity(entity, StatementDate.of(List.of()));
    List<Statement> statements = new ArrayList<>(2);
    switch (use.statement()) {
      case ENTITY -> statements.add(entityStatement(identity, entity, findings));
      case PERSON -> statements.add(personStatement(identity, entity, findings));
      case NOTHING -> {}
    }
    if (use.unknownOwner()) {
      statements.add(unknownOwner(identity.reference(), entity));
    }
    return statements;
  }

  @Override
  public List<Statement> relationship(
      Relationship relationship,
      End target,
      End party,
      Optional<ImportedFrom> importedFrom,
      Findings findings) {
    Reference subject = identities.of(target);
    Reference interestedParty = identities.of(party);
    StatementDate date =
        new StatementDate(
            Dates.ofText("sample_date", relationship.dates().sampleDate(), findings), List.of());
    return List.of(
        new OwnershipOrControlStatement(
            identities.relationship(relationship, subject, interestedParty, date),
            new Subject(subject, false),
            interestedParty(party.type(), interestedParty),
            Interests.of(relationship),
            terms(Interests.period(relationship, findings)),
            importedFrom
                .map(imported -> Sources.of(imported, findings))
                .or(() -> relationship.provenance().flatMap(p -> Sources.of(p, findings)))));
  }

  @Override
  public List<Statement> pscStatement(
      PscStatement statement, End company, Optional<ImportedFrom> importedFrom, Findings findings) {
    StatementDate date =
        new StatementDate(
            Dates.ofTime("date", statement.date(), findings).map(PartialDate::ofDay), List.of());
    List<Statement> statements = new ArrayList<>(2);
    InterestedParty party;
    Optional<Reference> source = Optional.empty();
    if (UnknownParty.of(statement.type()) instanceof UnknownParty.Person person) {
      Identity identity = identities.unknownPerson(statement, company, date);
      // 0.1 prints the words alone.
      Unspecified why = new Unspecified(Unspecified.Reason.UNKNOWN, Optional.of(person.words()));
      statements.add(PersonStatement.missing(identity, person.type(), why, Optional.empty()));
      party = new InterestedParty.DescribedByPersonStatement(identity.reference());
      source = Optional.of(identity.reference());
    } else {
      party = ((UnknownParty.Nobody) UnknownParty.of(statement.type())).unspecified();
    }
    Reference subject = identities.of(company);
    statements.add(
        new OwnershipOrControlStatement(
            identities.relationship(statement, subject, source, date),
            new Subject(subject, false),
            party,
            List.of(),
            terms(new Period(Optional.empty(), Optional.empty())),
            importedFrom.map(imported -> Sources.of(imported, findings))));
    return statements;
  }

  private EntityStatement entityStatement(Identity identity, Entity entity, Findings findings) {
    Entity.Incorporation incorporation = entity.incorporation();
    return new EntityStatement(
        identity,
        EntityKind.registered(),
        entity.name(),
        country(entity).map(Jurisdiction::of),
        Identifiers.of(entity, baseUrl),
        new Lifetime(
            Dates.ofTime("incorporation_date", incorporation.incorporationDate(), findings),
            Dates.ofTime("dissolution_date", incorporation.dissolutionDate(), findings)),
        Text.present(entity.address()),
        Optional.empty());
  }

  private PersonStatement personStatement(Identity identity, Entity entity, Findings findings) {
    Entity.PersonalDetails details = entity.personalDetails();
    return new PersonStatement(
        identity,
        PersonType.KNOWN_PERSON,
        Optional.empty(),
        entity.name(),
        Identifiers.of(entity, baseUrl),
        new PersonStatement.Details(
            country(entity),
            Dates.ofText("dob", details.dob(), findings),
            Text.present(entity.address()),
            details.countryOfResidence().flatMap(CountryNames::lookUp)),
        Optional.empty());
  }

  private OwnershipOrControlStatement unknownOwner(Reference subject, Entity entity) {
    return new OwnershipOrControlStatement(
        identities.unknownOwner(entity, subject, StatementDate.of(List.of())),
        new Subject(subject, false),
        UnknownParty.NOT_KNOWN.unspecified(),
        List.of(),
        terms(new Period(Optional.empty(), Optional.empty())),
        Optional.empty());
  }

  /** Of all that holds for interests, 0.1 was published with the dates alone. */
  private static Terms terms(Period period) {
    return new Terms(DirectOrIndirect.UNKNOWN, Optional.empty(), period);
  }

  private static InterestedParty interestedParty(EntityType type, Reference statement) {
    return switch (type) {
      case LEGAL_ENTITY -> new InterestedParty.DescribedByEntityStatement(statement);
      case NATURAL_PERSON -> new InterestedParty.DescribedByPersonStatement(statement);
      case UNKNOWN -> new InterestedParty.OfUnknownType();
    };
  }

  /** By nationality for a person, by the first part of the jurisdiction for all else. */
  private static Optional<Country> country(Entity entity) {
    if (entity.type() == EntityType.NATURAL_PERSON) {
      return entity.personalDetails().nationality().flatMap(Countries::ofAlpha2);
    }
    return entity
        .incorporation()
        .jurisdictionCode()
        .map(code -> code.indexOf('_') < 0 ? code : code.substring(0, code.indexOf('_')))
        .flatMap(Countries::ofAlpha2);
  }
}
