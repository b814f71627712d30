package io.registerexporter.verify;

import io.registerexporter.bods.StatementId;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.json.Value;
import java.util.Arrays;
import java.util.Optional;

/** Statements of 0.1 and 0.2: an id is a number of 64 bits, and statements refer to statements. */
final class NumberedStatements implements StatementForm {

  static final String AS_ENTITY = "describedByEntityStatement";
  static final String AS_PERSON = "describedByPersonStatement";

  private final TextIds texts = new TextIds();

  @Override
  public Value id(Value statement) {
    return statement.get("statementID");
  }

  @Override
  public boolean hasId(Value statement) {
    return parsed(id(statement)).isPresent();
  }

  @Override
  public Optional<StatementKey> key(Value statement) {
    return type(statement)
        .flatMap(
            type ->
                parsed(id(statement))
                    .map(
                        id ->
                            new StatementKey(
                                type, IdKey.ofNumber(id.hash()), type.code(), id.text())));
  }

  @Override
  public IdsOfLine ids(Value statement, StatementKey key) {
    IdsOfLine ids = new IdsOfLine(Optional.empty());
    ids.add(key.hash(), Mark.of(key.type()).bit());
    if (statement.get("isComponent").isTrueLike()) {
      ids.add(key.hash(), Mark.COMPONENT.bit());
    }
    if (key.type() == StatementType.OWNERSHIP_OR_CONTROL) {
      refer(statement.get("subject").get(AS_ENTITY), Mark.SUBJECT, ids);
      Value party = statement.get("interestedParty");
      refer(party.get(AS_ENTITY), Mark.PARTY_AS_ENTITY, ids);
      refer(party.get(AS_PERSON), Mark.PARTY_AS_PERSON, ids);
      for (Value component : statement.get("componentStatementIDs").children()) {
        refer(component, Mark.COMPONENT_OF, ids);
      }
    }
    return ids;
  }

  @Override
  public Value details(Value statement) {
    return statement;
  }

  @Override
  public Value jurisdiction(Value details) {
    return details.get("incorporatedInJurisdiction");
  }

  /** What is no text is absent, or found by the schema; a text that is no id leads nowhere. */
  private void refer(Value reference, Mark mark, IdsOfLine ids) {
    if (reference.isText()) {
      ids.add(
          parsed(reference)
              .map(id -> IdKey.ofNumber(id.hash()))
              .orElseGet(() -> texts.key(reference)),
          mark.bit());
    }
  }

  private static Optional<StatementType> type(Value statement) {
    String code = statement.get("statementType").text();
    return Arrays.stream(StatementType.values())
        .filter(type -> type.code().equals(code))
        .findFirst();
  }

  private static Optional<StatementId> parsed(Value id) {
    try {
      return Optional.of(StatementId.parse(id.text()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
