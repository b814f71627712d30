package io.registerexporter.verify.rules;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.verify.json.Value;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rules for one statement of BODS 0.2. */
final class Rules02 implements StatementRules {

  private static final String AS_ENTITY = "describedByEntityStatement";
  private static final String AS_PERSON = "describedByPersonStatement";
  private static final String UNSPECIFIED = "unspecified";

  private final SharedRules shared;

  Rules02(LocalDate today) {
    shared = new SharedRules(BodsVersion.V0_2, today);
  }

  @Override
  public void check(Value statement, Consumer<Breach> taker) {
    Breaches found = new Breaches(taker);
    String type = statement.get("statementType").text();
    shared.statement(statement, type, "/", found);
    switch (type) {
      case "entityStatement" -> entity(statement, found);
      case "personStatement" -> person(statement, found);
      case "ownershipOrControlStatement" -> relationship(statement, found);
      default -> found.add(Rule.STATEMENT_TYPE_UNKNOWN, statement.get("statementType"));
    }
  }

  private void entity(Value entity, Breaches found) {
    shared.entity(entity, Rule.ENTITY_IDENTIFIER_SCHEME_02, found);
    AddressRules.texts(entity.get("addresses"), found);
  }

  private void person(Value person, Breaches found) {
    shared.person(person, AddressRules.OF_PERSON_02, found);
    shared.dates().birthYear(person.get("birthDate"), found);
    ExposureRules.in02(person, found);
    AddressRules.texts(person.get("addresses"), found);
  }

  private void relationship(Value relationship, Breaches found) {
    Value subject = relationship.get("subject");
    found.addIf(!subject.get(AS_ENTITY).isFilled(), Rule.SUBJECT_FORM, subject);
    Value party = relationship.get("interestedParty");
    found.addIf(
        Stream.of(AS_ENTITY, AS_PERSON, UNSPECIFIED)
                .filter(form -> party.get(form).isFilled())
                .count()
            != 1,
        Rule.INTERESTED_PARTY_FORM,
        party);
    shared.relationship(
        relationship,
        relationship.get("componentStatementIDs"),
        party.get(UNSPECIFIED).isFilled(),
        found);
    for (Value interest : relationship.get("interests").elements()) {
      ShareRules.in02(interest.get("share"), found);
    }
    found.addIf(
        SharedRules.isBeneficial(relationship) && !party.get(AS_PERSON).isFilled(),
        Rule.OWNER_NOT_PERSON_02,
        party);
  }
}
