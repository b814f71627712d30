package io.registerexporter.mapping.corrected;

import io.registerexporter.bods.Identity;
import io.registerexporter.bods.Interest;
import io.registerexporter.bods.InterestType;
import io.registerexporter.bods.InterestedParty;
import io.registerexporter.bods.OwnershipOrControlStatement;
import io.registerexporter.bods.OwnershipOrControlStatement.DirectOrIndirect;
import io.registerexporter.bods.OwnershipOrControlStatement.Subject;
import io.registerexporter.bods.OwnershipOrControlStatement.Terms;
import io.registerexporter.bods.PartialDate;
import io.registerexporter.bods.Period;
import io.registerexporter.bods.PersonStatement;
import io.registerexporter.bods.PersonType;
import io.registerexporter.bods.Reference;
import io.registerexporter.bods.Source;
import io.registerexporter.bods.Statement;
import io.registerexporter.bods.StatementDate;
import io.registerexporter.bods.Unspecified;
import io.registerexporter.mapping.Dates;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.Identities;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.mapping.UnknownParty;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The register's documents as statements of BODS 0.2 and later. */
public final class CorrectedMapping implements RegisterMapping {

  private final Identities identities;
  private final Descriptions descriptions;
  private final Sources sources;

  /**
   * @param baseUrl address of the register, without a slash at its end
   * @param publicationDate after which nothing can have happened
   */
  public CorrectedMapping(Identities identities, String baseUrl, LocalDate publicationDate) {
    this.identities = identities;
    this.descriptions = new Descriptions(baseUrl, publicationDate);
    this.sources = new Sources(publicationDate);
  }

  /** Whether a PSC statement is not current any more; then it counts as not stored. */
  public static boolean hasEnded(PscStatement statement, LocalDate publicationDate) {
    return endedDate(statement, new Findings(RegisterCollection.STATEMENTS, ""))
        .filter(end -> !end.first().isAfter(publicationDate))
        .isPresent();
  }

  private static Optional<PartialDate> endedDate(PscStatement statement, Findings findings) {
    return Dates.inRange("ended_date", statement.endedDate(), findings);
  }

  @Override
  public List<Statement> entity(
      Entity entity, EntityUse use, Optional<ImportedFrom> importedFrom, Findings findings) {
    Optional<Source> source = importedFrom.flatMap(imported -> sources.of(imported, findings));
    StatementDate date = StatementDate.of(StatementDays.of(entity, findings));
    Identity identity = identities.entity(entity, date);
    List<Statement> statements = new ArrayList<>(2);
    switch (use.statement()) {
      case ENTITY -> statements.add(descriptions.entity(identity, entity, source, findings));
      case PERSON -> statements.add(descriptions.person(identity, entity, source, findings));
      case NOTHING -> {}
    }
    if (use.unknownOwner()) {
      Reference subject = identity.reference();
      Identity unknown = identities.unknownOwner(entity, subject, date);
      statements.add(
          synthetic(
              unknown,
              new Subject(subject, CompanyTypes.isTrust(entity)),
              UnspecifiedReasons.NOTHING_STORED,
              Optional.empty(),
              Optional.empty()));
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
            Dates.inRange("sample_date", relationship.dates().sampleDate(), findings),
            StatementDays.of(relationship, target, party, findings));
    return List.of(
        new OwnershipOrControlStatement(
            identities.relationship(relationship, subject, interestedParty, date),
            new Subject(subject, target.isTrust()),
            party.type() == EntityType.NATURAL_PERSON
                ? new InterestedParty.DescribedByPersonStatement(interestedParty)
                : new InterestedParty.DescribedByEntityStatement(interestedParty),
            Interests.of(relationship, findings),
            terms(relationship, party, findings),
            importedFrom.isPresent()
                ? sources.of(importedFrom.get(), findings)
                : relationship.provenance().flatMap(p -> sources.of(p, findings))));
  }

  @Override
  public List<Statement> pscStatement(
      PscStatement statement, End company, Optional<ImportedFrom> importedFrom, Findings findings) {
    StatementDate date =
        new StatementDate(
            Dates.ofTime("date", statement.date(), findings).map(PartialDate::ofDay),
            StatementDays.of(statement, company, findings));
    // What has ended does not come here; what comes here may have an end that cannot be read.
    endedDate(statement, findings);
    Unspecified why = UnspecifiedReasons.of(statement.type(), findings);
    Optional<Source> source = importedFrom.flatMap(imported -> sources.of(imported, findings));
    Reference subject = identities.of(company);
    List<Statement> statements = new ArrayList<>(2);
    InterestedParty party = why;
    Optional<Reference> person = Optional.empty();
    Optional<InterestType.Code> interest = Optional.empty();
    if (UnknownParty.of(statement.type()) instanceof UnknownParty.Person unknown) {
      Identity identity = identities.unknownPerson(statement, company, date);
      statements.add(PersonStatement.missing(identity, unknown.type(), why, source));
      party = new InterestedParty.DescribedByPersonStatement(identity.reference());
      person = Optional.of(identity.reference());
      interest = Optional.of(interest(unknown.type()));
    }
    statements.add(
        synthetic(
            identities.relationship(statement, subject, person, date),
            new Subject(subject, company.isTrust()),
            party,
            interest,
            source));
    return statements;
  }

  private static Terms terms(Relationship relationship, End party, Findings findings) {
    Relationship.Dates dates = relationship.dates();
    Period period =
        new Period(
            Dates.inRange("started_date", dates.startedDate(), findings),
            Dates.inRange("ended_date", dates.endedDate(), findings));
    if (period.isReversed()) {
      findings.note(
          FindingCode.INTEREST_DATES_REVERSED, "started_date", period.start().orElseThrow().text());
    }
    DirectOrIndirect level =
        relationship
            .isIndirect()
            .map(indirect -> indirect ? DirectOrIndirect.INDIRECT : DirectOrIndirect.DIRECT)
            .orElse(DirectOrIndirect.UNKNOWN);
    return new Terms(level, beneficial(party.type()), period);
  }

  /** Only persons can be beneficial owners, and persons are in the register as such. */
  private static Optional<Boolean> beneficial(EntityType party) {
    return switch (party) {
      case NATURAL_PERSON -> Optional.of(true);
      case LEGAL_ENTITY -> Optional.of(false);
      case UNKNOWN -> Optional.empty();
    };
  }

  /**
   * A relationship that is not stored: with a person who is not known, or with nobody.
   *
   * @param interest what the person holds, empty with nobody
   */
  private static OwnershipOrControlStatement synthetic(
      Identity identity,
      Subject subject,
      InterestedParty party,
      Optional<InterestType.Code> interest,
      Optional<Source> source) {
    return new OwnershipOrControlStatement(
        identity,
        subject,
        party,
        interest.map(Interest::of).stream().toList(),
        new Terms(
            DirectOrIndirect.UNKNOWN,
            interest.map(held -> true),
            new Period(Optional.empty(), Optional.empty())),
        source);
  }

  /** That of an anonymous person is known, and not published. */
  private static InterestType.Code interest(PersonType person) {
    return person == PersonType.ANONYMOUS_PERSON
        ? InterestType.Code.UNPUBLISHED_INTEREST
        : InterestType.Code.UNKNOWN_INTEREST;
  }
}
