package io.registerexporter.mapping.corrected;

import io.registerexporter.mapping.Dates;
import io.registerexporter.mapping.End;
import io.registerexporter.register.Entity;
import io.registerexporter.register.Findings;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Relationship;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days on which the register says something, for statements that nobody dated: best first. */
public final class StatementDays {

  private static final long SECONDS_OF_DAY = 86_400;

  private StatementDays() {}

  /** The day that stands for an entity, with nothing after the publication. */
  public static LocalDate latest(Entity entity, LocalDate publicationDate) {
    Findings unused = new Findings(RegisterCollection.ENTITIES, "");
    for (LocalDate day : of(entity, unused)) {
      if (!day.isAfter(publicationDate)) {
        return day;
      }
    }
    return publicationDate;
  }

  static List<LocalDate> of(Entity entity, Findings findings) {
    Entity.History history = entity.history();
    List<LocalDate> days = new ArrayList<>(3);
    Dates.ofTime("self_updated_at", history.selfUpdatedAt(), findings).ifPresent(days::add);
    Dates.ofTime("updated_at", history.updatedAt(), findings).ifPresent(days::add);
    days.add(
        LocalDate.ofEpochDay(Integer.toUnsignedLong(entity.id().getTimestamp()) / SECONDS_OF_DAY));
    return days;
  }

  static List<LocalDate> of(Relationship relationship, End target, End party, Findings findings) {
    List<LocalDate> days = new ArrayList<>(2);
    Dates.ofTime("updated_at", relationship.updatedAt(), findings).ifPresent(days::add);
    LocalDate ofTarget = target.statementDate();
    LocalDate ofParty = party.statementDate();
    days.add(ofTarget.isAfter(ofParty) ? ofTarget : ofParty);
    return days;
  }

  static List<LocalDate> of(PscStatement statement, End company, Findings findings) {
    List<LocalDate> days = new ArrayList<>(2);
    Optional<LocalDate> updated = Dates.ofTime("updated_at", statement.updatedAt(), findings);
    updated.ifPresent(days::add);
    days.add(company.statementDate());
    return days;
  }
}
