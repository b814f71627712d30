package io.registerexporter.mapping;

import io.registerexporter.bods.Codes;
import io.registerexporter.bods.PersonType;
import io.registerexporter.bods.Unspecified;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The party that stands for an owner nobody named: a person without a name, or none at all.
 *
 * <p>Which one follows in every version from the {@code type} of a PSC statement; reason and words
 * are those of 0.1.
 */
public sealed interface UnknownParty {

  /** Somebody who exists; {@code reason} says why nothing more is published. */
  record Person(PersonType type, String words) implements UnknownParty {}

  /** Nobody, or not known whether there is anybody. */
  record Nobody(Unspecified unspecified) implements UnknownParty {}

  Nobody NOT_KNOWN =
      new Nobody(new Unspecified(Unspecified.Reason.UNKNOWN, Optional.of("Unknown person(s)")));

  /** The party for a PSC statement's type, compared exactly. */
  static UnknownParty of(Optional<String> pscStatementType) {
    return pscStatementType.map(Types.PARTIES::get).orElse(NOT_KNOWN);
  }

  /** The table psc-statement-types.txt. */
  final class Types {
    private static final Map<String, UnknownParty> PARTIES = new HashMap<>();

    static {
      for (String line : Table.lines("psc-statement-types.txt")) {
        String[] columns = line.split(" \\| ");
        PARTIES.put(columns[0], party(columns[1], columns[2]));
      }
    }

    private Types() {}

    private static UnknownParty party(String kind, String words) {
      for (PersonType type : PersonType.values()) {
        if (type.code().equals(kind)) {
          return new Person(type, words);
        }
      }
      return new Nobody(new Unspecified(Codes.reasonOf(kind).orElseThrow(), Optional.of(words)));
    }
  }
}
