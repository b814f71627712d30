package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.StatementId;
import io.registerexporter.bods.StatementType;
import java.util.Arrays;
import java.util.Optional;

/** Statements of 0.1 and 0.2: an id is a number of 64 bits, and statements refer to statements. */
final class NumberedStatements implements StatementForm {

  static final String AS_ENTITY = "describedByEntityStatement";
  static final String AS_PERSON = "describedByPersonStatement";

  @Override
  public JsonNode id(JsonNode statement) {
    return statement.path("statementID");
  }

  @Override
  public boolean hasId(JsonNode statement) {
    return parsed(id(statement)).isPresent();
  }

  @Override
  public Optional<StatementKey> key(JsonNode statement) {
    return type(statement)
        .flatMap(
            type ->
                parsed(id(statement))
                    .map(
                        id ->
                            new StatementKey(
                                type, IdKey.ofNumber(id.hash()), type.code() + " " + id.text())));
  }

  @Override
  public IdsOfLine ids(JsonNode statement, StatementKey key) {
    IdsOfLine ids = new IdsOfLine(Optional.empty());
    ids.add(key.hash(), Mark.of(key.type()));
    if (statement.path("isComponent").asBoolean()) {
      ids.add(key.hash(), Mark.COMPONENT);
    }
    if (key.type() == StatementType.OWNERSHIP_OR_CONTROL) {
      refer(statement.path("subject").path(AS_ENTITY), Mark.SUBJECT, ids);
      JsonNode party = statement.path("interestedParty");
      refer(party.path(AS_ENTITY), Mark.PARTY_AS_ENTITY, ids);
      refer(party.path(AS_PERSON), Mark.PARTY_AS_PERSON, ids);
      statement
          .path("componentStatementIDs")
          .forEach(component -> refer(component, Mark.COMPONENT_OF, ids));
    }
    return ids;
  }

  @Override
  public JsonNode details(JsonNode statement) {
    return statement;
  }

  @Override
  public JsonNode jurisdiction(JsonNode details) {
    return details.path("incorporatedInJurisdiction");
  }

  /** What is no text is absent, or found by the schema; a text that is no id leads nowhere. */
  private static void refer(JsonNode reference, Mark mark, IdsOfLine ids) {
    if (reference.isTextual()) {
      ids.add(
          parsed(reference)
              .map(id -> IdKey.ofNumber(id.hash()))
              .orElseGet(() -> IdKey.ofText(reference.textValue())),
          mark);
    }
  }

  private static Optional<StatementType> type(JsonNode statement) {
    String code = statement.path("statementType").asText();
    return Arrays.stream(StatementType.values())
        .filter(type -> type.code().equals(code))
        .findFirst();
  }

  private static Optional<StatementId> parsed(JsonNode id) {
    try {
      return Optional.of(StatementId.parse(id.asText()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
