package io.registerexporter.mapping.bods01;

import io.registerexporter.bods.Address;
import io.registerexporter.bods.Country;
import io.registerexporter.bods.EntityStatement;
import io.registerexporter.bods.InterestedParty;
import io.registerexporter.bods.OwnershipOrControlStatement;
import io.registerexporter.bods.PersonStatement;
import io.registerexporter.bods.PersonType;
import io.registerexporter.bods.Statement;
import io.registerexporter.bods.StatementId;
import io.registerexporter.mapping.Countries;
import io.registerexporter.mapping.CountryNames;
import io.registerexporter.mapping.Dates;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.mapping.PartialDate;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.mapping.StatementIds;
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

  private final String baseUrl;

  /**
   * @param baseUrl address of the register, without a slash at its end
   */
  public Bods01Mapping(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  @Override
  public List<Statement> entity(Entity entity, EntityUse use, Findings findings) {
    StatementId id =
        StatementIds.entity(entity.id().toHexString(), entity.history().selfUpdatedAt());
    List<Statement> statements = new ArrayList<>(2);
    switch (use.statement()) {
      case ENTITY -> statements.add(entityStatement(id, entity, findings));
      case PERSON -> statements.add(personStatement(id, entity, findings));
      case NOTHING -> {}
    }
    if (use.unknownOwner()) {
      statements.add(unknownOwner(id, entity));
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
    StatementId subject = StatementId.ofHash(target.statementHash());
    StatementId interestedParty = StatementId.ofHash(party.statementHash());
    StatementId id =
        StatementIds.relationship(
            relationship.id().json(),
            relationship.updatedAt(),
            Optional.of(interestedParty),
            subject);
    return List.of(
        new OwnershipOrControlStatement(
            id,
            Dates.ofText("sample_date", relationship.dates().sampleDate(), findings)
                .map(PartialDate::first),
            subject,
            interestedParty(party.type(), interestedParty),
            Interests.of(relationship, findings),
            importedFrom
                .map(imported -> Sources.of(imported, findings))
                .or(() -> relationship.provenance().flatMap(p -> Sources.of(p, findings)))));
  }

  @Override
  public List<Statement> pscStatement(
      PscStatement statement, End company, Optional<ImportedFrom> importedFrom, Findings findings) {
    String statementId = statement.id().json();
    StatementId subject = StatementId.ofHash(company.statementHash());
    List<Statement> statements = new ArrayList<>(2);
    InterestedParty party;
    Optional<StatementId> source = Optional.empty();
    if (UnknownParty.of(statement.type()) instanceof UnknownParty.Person person) {
      StatementId id = StatementIds.unknownPerson(company.id(), statementId, statement.updatedAt());
      statements.add(PersonStatement.missing(id, person.type(), person.reason()));
      party = new InterestedParty.DescribedByPersonStatement(id);
      source = Optional.of(id);
    } else {
      party = ((UnknownParty.Nobody) UnknownParty.of(statement.type())).unspecified();
    }
    String relationshipId = StatementIds.ofPscStatement(statementId);
    statements.add(
        new OwnershipOrControlStatement(
            StatementIds.relationship(relationshipId, Optional.empty(), source, subject),
            Dates.ofTime("date", statement.date(), findings),
            subject,
            party,
            List.of(),
            importedFrom.map(imported -> Sources.of(imported, findings))));
    return statements;
  }

  private EntityStatement entityStatement(StatementId id, Entity entity, Findings findings) {
    Entity.Incorporation incorporation = entity.incorporation();
    Optional<Country> country = country(entity);
    return new EntityStatement(
        id,
        EntityStatement.REGISTERED_ENTITY,
        entity.name(),
        country,
        Identifiers.of(entity, baseUrl),
        Dates.ofTime("incorporation_date", incorporation.incorporationDate(), findings),
        Dates.ofTime("dissolution_date", incorporation.dissolutionDate(), findings),
        address(entity, Optional.of("registered"), country));
  }

  private PersonStatement personStatement(StatementId id, Entity entity, Findings findings) {
    Entity.PersonalDetails details = entity.personalDetails();
    return new PersonStatement(
        id,
        PersonType.KNOWN_PERSON,
        Optional.empty(),
        entity.name(),
        Identifiers.of(entity, baseUrl),
        country(entity).stream().toList(),
        Dates.ofText("dob", details.dob(), findings).map(PartialDate::first),
        address(
            entity, Optional.empty(), details.countryOfResidence().flatMap(CountryNames::lookUp)));
  }

  private static OwnershipOrControlStatement unknownOwner(StatementId subject, Entity entity) {
    String relationshipId = StatementIds.ofUnknownOwner(entity.id().toHexString());
    return new OwnershipOrControlStatement(
        StatementIds.relationship(relationshipId, Optional.empty(), Optional.empty(), subject),
        Optional.empty(),
        subject,
        UnknownParty.NOT_KNOWN.unspecified(),
        List.of(),
        Optional.empty());
  }

  private static InterestedParty interestedParty(EntityType type, StatementId statement) {
    return switch (type) {
      case LEGAL_ENTITY -> new InterestedParty.DescribedByEntityStatement(statement);
      case NATURAL_PERSON -> new InterestedParty.DescribedByPersonStatement(statement);
      case UNKNOWN -> new InterestedParty.OfUnknownType();
    };
  }

  private static List<Address> address(
      Entity entity, Optional<String> type, Optional<Country> country) {
    return Text.present(entity.address()).stream()
        .map(address -> new Address(type, address, country.map(Country::code)))
        .toList();
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
