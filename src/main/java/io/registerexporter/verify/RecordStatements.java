package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.rules.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements of 0.4: an id ends with 128 bits, and statements refer to records. */
final class RecordStatements implements StatementForm {

  /** A namespace and the hash. */
  private static final Pattern ID = Pattern.compile("\\S{1,31}-([0-9a-f]{32})");

  private static final Map<String, StatementType> TYPES =
      Map.of(
          "entity", StatementType.ENTITY,
          "person", StatementType.PERSON,
          "relationship", StatementType.OWNERSHIP_OR_CONTROL);

  private static final Map<String, Mark> STATUSES = Map.of("new", Mark.NEW, "closed", Mark.CLOSED);

  private static final Set<String> ROLES_IN_TRUSTS = Set.of("settlor", "trustee", "protector");
  private static final Set<String> ROLES_IN_NOMINATIONS = Set.of("nominee", "nominator");

  @Override
  public JsonNode id(JsonNode statement) {
    return statement.path("statementId");
  }

  @Override
  public boolean hasId(JsonNode statement) {
    return ID.matcher(id(statement).asText()).matches();
  }

  @Override
  public Optional<StatementKey> key(JsonNode statement) {
    String recordType = statement.path("recordType").asText();
    StatementType type = TYPES.get(recordType);
    String id = id(statement).asText();
    Matcher parts = ID.matcher(id);
    return type != null && parts.matches()
        ? Optional.of(new StatementKey(type, IdKey.ofHex(parts.group(1)), recordType + " " + id))
        : Optional.empty();
  }

  @Override
  public IdsOfLine ids(JsonNode statement, StatementKey key) {
    IdsOfLine ids =
        new IdsOfLine(Period.of(statement.path("statementDate").asText()).map(Period::first));
    ids.add(IdKey.ofText(id(statement).asText()), Mark.STATEMENT);
    JsonNode details = details(statement);
    refer(statement.path("recordId"), own(statement, details, key.type()), ids);
    refer(statement.path("declarationSubject"), Mark.DECLARATION_SUBJECT.bit(), ids);
    if (key.type() == StatementType.OWNERSHIP_OR_CONTROL) {
      relationship(details, ids);
    }
    return ids;
  }

  private static int own(JsonNode statement, JsonNode details, StatementType type) {
    int marks = Mark.of(type).bit();
    Mark status = STATUSES.get(statement.path("recordStatus").asText());
    if (status != null) {
      marks |= status.bit();
    }
    JsonNode entityType = details.path("entityType");
    String subtype = entityType.path("subtype").asText();
    if (subtype.equals("trust")) {
      marks |= Mark.TRUST.bit();
    }
    if (subtype.equals("nomination") && entityType.path("type").asText().equals("arrangement")) {
      marks |= Mark.NOMINATION.bit();
    }
    if (details.path("isComponent").asBoolean()) {
      marks |= Mark.COMPONENT.bit();
    }
    return marks;
  }

  private static void relationship(JsonNode details, IdsOfLine ids) {
    int subject = Mark.SUBJECT.bit();
    int party = Mark.PARTY.bit();
    for (JsonNode interest : details.path("interests")) {
      String type = interest.path("type").asText();
      if (ROLES_IN_TRUSTS.contains(type)) {
        subject |= Mark.NEEDS_TRUST.bit();
      } else if (ROLES_IN_NOMINATIONS.contains(type)) {
        subject |= Mark.NEEDS_NOMINATION.bit();
      }
      if (interest.path("beneficialOwnershipOrControl").asBoolean()) {
        party |= Mark.NEEDS_PERSON.bit();
      }
    }
    refer(details.path("subject"), subject, ids);
    refer(details.path("interestedParty"), party, ids);
    details
        .path("componentRecords")
        .forEach(component -> refer(component, Mark.COMPONENT_OF.bit(), ids));
  }

  private static void refer(JsonNode recordId, int marks, IdsOfLine ids) {
    if (recordId.isTextual()) {
      ids.add(IdKey.ofText(recordId.textValue()), marks);
    }
  }

  @Override
  public JsonNode details(JsonNode statement) {
    return statement.path("recordDetails");
  }

  @Override
  public JsonNode jurisdiction(JsonNode details) {
    return details.path("jurisdiction");
  }
}
