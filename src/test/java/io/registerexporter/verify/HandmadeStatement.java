package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementId;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.json.JsonValues;
import io.registerexporter.verify.json.Value;
import java.util.List;
import java.util.Locale;

/**
 * Statements of 0.2 and 0.4 that break no rule by themselves, put together without the code that
 * writes exports. A statement is known by a number, by which it is also ordered.
 */
final class HandmadeStatement {

  /** What makes an id of 0.2 as long as the standard wants it. */
  private static final long LONG_ENOUGH = 1_000_000_000L;

  private static final String PUBLICATION =
      "'publicationDetails':{'publicationDate':'2026-01-31','bodsVersion':'VERSION',"
          + "'publisher':{'name':'Example Register'}}";

  private final BodsVersion version;
  private final ObjectNode json;

  private HandmadeStatement(BodsVersion version, StatementType type, long number) {
    this.version = version;
    String id = id(version, number);
    String publication = PUBLICATION.replace("VERSION", version.label());
    this.json =
        object(
            version == BodsVersion.V0_2
                ? "{'statementID':'" + id + "'," + typeOf(type, version) + "," + publication + "}"
                : "{'statementId':'"
                    + id
                    + "','statementDate':'2026-01-01',"
                    + typeOf(type, version)
                    + ",'recordStatus':'new','recordDetails':{},"
                    + publication
                    + "}");
    put("isComponent", "false");
    if (version == BodsVersion.V0_4) {
      json.put("recordId", record(type, number));
      json.put("declarationSubject", record(type, number));
    }
  }

  static HandmadeStatement entity(BodsVersion version, long number) {
    return new HandmadeStatement(version, StatementType.ENTITY, number)
        .put(
            "entityType",
            version == BodsVersion.V0_2 ? "'registeredEntity'" : "{'type':'registeredEntity'}");
  }

  static HandmadeStatement person(BodsVersion version, long number) {
    return new HandmadeStatement(version, StatementType.PERSON, number)
        .put("personType", "'knownPerson'");
  }

  /** A relationship without an interested party that is known. */
  static HandmadeStatement relationship(BodsVersion version, long number, long subject) {
    HandmadeStatement statement =
        new HandmadeStatement(version, StatementType.OWNERSHIP_OR_CONTROL, number);
    String reason = "{'reason':'unknown'}";
    if (version == BodsVersion.V0_2) {
      statement
          .put("subject", "{'describedByEntityStatement':'" + id(version, subject) + "'}")
          .put("interestedParty", "{'unspecified':" + reason + "}");
    } else {
      statement
          .put("subject", "'" + record(StatementType.ENTITY, subject) + "'")
          .put("interestedParty", reason)
          .top("declarationSubject", "'" + record(StatementType.ENTITY, subject) + "'");
    }
    return statement.put("interests", "[]");
  }

  /** Names the interested party, who then has an interest. */
  HandmadeStatement by(StatementType party, long partyNumber) {
    boolean person = party == StatementType.PERSON;
    String reference =
        version == BodsVersion.V0_4
            ? "'" + record(party, partyNumber) + "'"
            : "{'describedBy"
                + (person ? "Person" : "Entity")
                + "Statement':'"
                + id(version, partyNumber)
                + "'}";
    return put("interestedParty", reference)
        .put("interests", "[{'beneficialOwnershipOrControl':" + person + "}]");
  }

  /** Puts a value into what is said of the entity, person or relationship. */
  HandmadeStatement put(String key, String value) {
    JsonNode details = version == BodsVersion.V0_4 ? json.get("recordDetails") : json;
    ((ObjectNode) details).set(key, JsonTexts.json(quoted(value)));
    return this;
  }

  /** Puts a value into the statement itself. */
  HandmadeStatement top(String key, String value) {
    json.set(key, JsonTexts.json(quoted(value)));
    return this;
  }

  Value value() {
    return JsonValues.of(line());
  }

  /** The line of the statement. */
  String line() {
    return json.toString();
  }

  static String[] lines(List<HandmadeStatement> statements) {
    return statements.stream().map(HandmadeStatement::line).toArray(String[]::new);
  }

  /** A statement's id. */
  static String id(BodsVersion version, long number) {
    return version == BodsVersion.V0_4
        ? String.format(Locale.ROOT, "example-register-%016x%016x", number, 0)
        : StatementId.ofHash(number < 0 ? number : number + LONG_ENOUGH).text();
  }

  /** A recordId of 0.4. */
  static String record(StatementType type, long number) {
    return "example-register-" + recordType(type) + "-" + number;
  }

  /** Key and value by which statements of a type are told. */
  static String typeOf(StatementType type, BodsVersion version) {
    return version == BodsVersion.V0_4
        ? "\"recordType\":\"" + recordType(type) + "\""
        : "\"statementType\":\"" + type.code() + "\"";
  }

  private static String recordType(StatementType type) {
    return switch (type) {
      case ENTITY -> "entity";
      case PERSON -> "person";
      case OWNERSHIP_OR_CONTROL -> "relationship";
    };
  }

  private static ObjectNode object(String text) {
    return (ObjectNode) JsonTexts.json(quoted(text));
  }

  private static String quoted(String text) {
    return text.replace('\'', '"');
  }
}
