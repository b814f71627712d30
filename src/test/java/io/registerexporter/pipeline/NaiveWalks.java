package io.registerexporter.pipeline;

import io.registerexporter.TestRegister;
import io.registerexporter.mapping.StatementIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.BsonDocument;

/**
 * The relationships of a full export by their definition: from every legal entity, those it holds,
 * and those on ways through its owners that come to a person or to nobody known.
 */
final class NaiveWalks {

  private static final String LEGAL = "legal-entity";
  private static final String PERSON = "natural-person";

  private record Relationship(String date, long source, long target) {}

  private final Map<Long, String> types = new HashMap<>();
  private final Map<Long, Long> masters = new HashMap<>();
  private final List<Relationship> all = new ArrayList<>();

  void entity(long id, String type, Long master) {
    types.put(id, type);
    if (master != null) {
      masters.put(id, master);
    }
  }

  void relationship(String date, long source, long target) {
    all.add(new Relationship(date, source, target));
  }

  /** A date that no other number has. */
  static String dateOf(long number) {
    return LocalDate.of(1000, 1, 1).plusDays(number).toString();
  }

  Set<String> exportedDates() {
    return exported().stream().map(Relationship::date).collect(Collectors.toSet());
  }

  /**
   * Those of them that are held in a person: 0.1 has them, later versions have no place for them.
   */
  Set<String> exportedDatesOfPersons() {
    return exported().stream()
        .filter(relationship -> types.get(relationship.target()).equals(PERSON))
        .map(Relationship::date)
        .collect(Collectors.toSet());
  }

  /** Entities that are said to have an unknown owner. */
  Set<String> unknownOwners() {
    Set<String> unknown = new HashSet<>();
    for (long start : legalEntities()) {
      for (long entity : above(start)) {
        if (!types.get(entity).equals(PERSON) && owners(entity).isEmpty()) {
          String hex =
              BsonDocument.parse("{\"i\":" + TestRegister.id(entity) + "}")
                  .getObjectId("i")
                  .getValue()
                  .toHexString();
          unknown.add("unknown owner of " + StatementIds.entity(hex, Optional.empty()).text());
        }
      }
    }
    return unknown;
  }

  private Set<Relationship> exported() {
    Set<Relationship> exported = new HashSet<>();
    for (long start : legalEntities()) {
      for (Relationship relationship : stored()) {
        if (relationship.source() == start || party(relationship) == start) {
          exported.add(relationship);
        }
      }
      for (long entity : above(start)) {
        for (Relationship relationship : owners(entity)) {
          if (comesToPerson(party(relationship), new HashSet<>())) {
            exported.add(relationship);
          }
        }
      }
    }
    return exported;
  }

  private Set<Long> legalEntities() {
    return types.entrySet().stream()
        .filter(entity -> entity.getValue().equals(LEGAL))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private List<Relationship> stored() {
    return all.stream()
        .filter(r -> types.containsKey(r.source()) && types.containsKey(r.target()))
        .toList();
  }

  /** Relationships into an entity; persons have none, whatever is stored. */
  private List<Relationship> owners(long entity) {
    if (types.get(entity).equals(PERSON)) {
      return List.of();
    }
    return stored().stream().filter(r -> r.target() == entity).toList();
  }

  private long party(Relationship relationship) {
    Long master = masters.get(relationship.source());
    return master != null && types.containsKey(master) ? master : relationship.source();
  }

  private Set<Long> above(long start) {
    Set<Long> seen = new HashSet<>();
    climb(start, seen);
    return seen;
  }

  private void climb(long entity, Set<Long> seen) {
    if (seen.add(entity)) {
      owners(entity).forEach(relationship -> climb(party(relationship), seen));
    }
  }

  private boolean comesToPerson(long entity, Set<Long> walked) {
    if (types.get(entity).equals(PERSON) || owners(entity).isEmpty()) {
      return true;
    }
    if (!walked.add(entity)) {
      return false;
    }
    boolean comes = owners(entity).stream().anyMatch(r -> comesToPerson(party(r), walked));
    walked.remove(entity);
    return comes;
  }
}
