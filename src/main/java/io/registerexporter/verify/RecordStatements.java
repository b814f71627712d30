package io.registerexporter.verify;

import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.json.Value;
import io.registerexporter.verify.rules.Period;
import java.util.Optional;
import java.util.Set;

/** Statements of 0.4: an id ends with 128 bits, and statements refer to records. */
final class RecordStatements implements StatementForm {

  private static final int LONGEST_NAMESPACE = 31;

  /** Hexadecimal digits of the hash, before which there is a hyphen. */
  private static final int HASH = 32;

  private static final Set<String> ROLES_IN_TRUSTS = Set.of("settlor", "trustee", "protector");
  private static final Set<String> ROLES_IN_NOMINATIONS = Set.of("nominee", "nominator");

  private final TextIds texts = new TextIds();

  @Override
  public Value id(Value statement) {
    return statement.get("statementId");
  }

  @Override
  public boolean hasId(Value statement) {
    return isId(id(statement).text());
  }

  /** A namespace and the hash. */
  private static boolean isId(String id) {
    int hyphen = id.length() - HASH - 1;
    return hyphen >= 1
        && id.charAt(hyphen) == '-'
        && id.codePointCount(0, hyphen) <= LONGEST_NAMESPACE
        && isWithoutSpace(id, hyphen)
        && isHash(id, hyphen + 1);
  }

  private static boolean isWithoutSpace(String id, int to) {
    for (int i = 0; i < to; i++) {
      char c = id.charAt(i);
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHash(String id, int from) {
    for (int i = from; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Optional<StatementKey> key(Value statement) {
    String code = statement.get("recordType").text();
    String id = id(statement).text();
    return isId(id)
        ? type(code)
            .map(
                type ->
                    new StatementKey(type, IdKey.ofHex(id.substring(id.length() - HASH)), code, id))
        : Optional.empty();
  }

  private static Optional<StatementType> type(String code) {
    return switch (code) {
      case "entity" -> Optional.of(StatementType.ENTITY);
      case "person" -> Optional.of(StatementType.PERSON);
      case "relationship" -> Optional.of(StatementType.OWNERSHIP_OR_CONTROL);
      default -> Optional.empty();
    };
  }

  @Override
  public IdsOfLine ids(Value statement, StatementKey key) {
    IdsOfLine ids =
        new IdsOfLine(Period.of(statement.get("statementDate").scalarText()).map(Period::first));
    refer(id(statement), Mark.STATEMENT.bit(), ids);
    Value details = details(statement);
    refer(statement.get("recordId"), own(statement, details, key.type()), ids);
    refer(statement.get("declarationSubject"), Mark.DECLARATION_SUBJECT.bit(), ids);
    if (key.type() == StatementType.OWNERSHIP_OR_CONTROL) {
      relationship(details, ids);
    }
    return ids;
  }

  private static int own(Value statement, Value details, StatementType type) {
    int marks = Mark.of(type).bit();
    marks |=
        switch (statement.get("recordStatus").text()) {
          case "new" -> Mark.NEW.bit();
          case "closed" -> Mark.CLOSED.bit();
          default -> 0;
        };
    Value entityType = details.get("entityType");
    String subtype = entityType.get("subtype").text();
    if (subtype.equals("trust")) {
      marks |= Mark.TRUST.bit();
    }
    if (subtype.equals("nomination") && entityType.get("type").text().equals("arrangement")) {
      marks |= Mark.NOMINATION.bit();
    }
    if (details.get("isComponent").isTrueLike()) {
      marks |= Mark.COMPONENT.bit();
    }
    return marks;
  }

  private void relationship(Value details, IdsOfLine ids) {
    int subject = Mark.SUBJECT.bit();
    int party = Mark.PARTY.bit();
    for (Value interest : details.get("interests").children()) {
      String type = interest.get("type").text();
      if (ROLES_IN_TRUSTS.contains(type)) {
        subject |= Mark.NEEDS_TRUST.bit();
      } else if (ROLES_IN_NOMINATIONS.contains(type)) {
        subject |= Mark.NEEDS_NOMINATION.bit();
      }
      if (interest.get("beneficialOwnershipOrControl").isTrueLike()) {
        party |= Mark.NEEDS_PERSON.bit();
      }
    }
    refer(details.get("subject"), subject, ids);
    refer(details.get("interestedParty"), party, ids);
    for (Value component : details.get("componentRecords").children()) {
      refer(component, Mark.COMPONENT_OF.bit(), ids);
    }
  }

  private void refer(Value recordId, int marks, IdsOfLine ids) {
    if (recordId.isText()) {
      ids.add(recordId, marks, texts);
    }
  }

  @Override
  public Value details(Value statement) {
    return statement.get("recordDetails");
  }

  @Override
  public Value jurisdiction(Value details) {
    return details.get("jurisdiction");
  }
}
