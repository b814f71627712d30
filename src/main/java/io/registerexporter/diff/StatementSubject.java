package io.registerexporter.diff;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.json.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells by what a statement is about, which of another export it is to be compared with.
 *
 * <p>0.4 has records for that: the key of a statement is its recordId. 0.1 and 0.2 have none, and
 * another statementID after every update. Statements about entities and known persons name the
 * register's own identifier, which stays, and is their key; that of all others is the statementID.
 * A relationship of 0.1 or 0.2 is so another one as soon as it or one of its ends is updated.
 */
interface StatementSubject {

  /** The type; empty if this is no statement of the version. */
  Optional<StatementType> type(Value statement);

  /** The statement's own id. */
  Value id(Value statement);

  /** What it is about, the same in every export; empty if this is no statement of the version. */
  String key(Value statement);

  static StatementSubject of(BodsVersion version) {
    return switch (version) {
      case V0_1, V0_2 -> new Numbered();
      case V0_4 -> new Recorded();
    };
  }

  /** Of 0.4. */
  final class Recorded implements StatementSubject {

    @Override
    public Optional<StatementType> type(Value statement) {
      return switch (statement.get("recordType").text()) {
        case "entity" -> Optional.of(StatementType.ENTITY);
        case "person" -> Optional.of(StatementType.PERSON);
        case "relationship" -> Optional.of(StatementType.OWNERSHIP_OR_CONTROL);
        default -> Optional.empty();
      };
    }

    @Override
    public Value id(Value statement) {
      return statement.get("statementId");
    }

    @Override
    public String key(Value statement) {
      return statement.get("recordId").text();
    }
  }

  /** Of 0.1 and 0.2. */
  final class Numbered implements StatementSubject {

    /** What the mappings call the register's own identifier. */
    private static final String OWN = "OpenOwnership Register";

    private static final Pattern OWN_ADDRESS = Pattern.compile(".*/entities/[0-9a-f]{24}");

    @Override
    public Optional<StatementType> type(Value statement) {
      String code = statement.get("statementType").text();
      return Arrays.stream(StatementType.values())
          .filter(type -> type.code().equals(code))
          .findFirst();
    }

    @Override
    public Value id(Value statement) {
      return statement.get("statementID");
    }

    @Override
    public String key(Value statement) {
      // The register's own one comes last, whatever else is called so.
      String key = id(statement).text();
      for (Value identifier : statement.get("identifiers").elements()) {
        String id = identifier.get("id").text();
        if (identifier.get("schemeName").text().equals(OWN) && OWN_ADDRESS.matcher(id).matches()) {
          key = id;
        }
      }
      return key;
    }
  }
}
