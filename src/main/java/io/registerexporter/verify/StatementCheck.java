package io.registerexporter.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementId;
import io.registerexporter.bods.StatementType;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** Checks the statements of one part, one after the other, as far as one part can tell. */
final class StatementCheck {

  private static final ObjectReader JSON =
      new ObjectMapper()
          .reader()
          .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final String AS_ENTITY = "describedByEntityStatement";
  private static final String AS_PERSON = "describedByPersonStatement";
  private static final List<String> PARTY_FORMS = List.of(AS_ENTITY, AS_PERSON, "unspecified");

  private final StatementValidator validator = StatementValidator.of(BodsVersion.V0_1);
  private final Tally tally;
  private final Consumer<Row> rows;
  private Optional<StatementKey> first = Optional.empty();
  private Optional<StatementKey> last = Optional.empty();

  /**
   * @param tally what is found goes there
   * @param rows ids that occur go there
   */
  StatementCheck(Tally tally, Consumer<Row> rows) {
    this.tally = tally;
    this.rows = rows;
  }

  /**
   * @param where part and line, for people
   */
  void check(String where, String line) {
    Optional<JsonNode> json = json(where, line);
    if (json.isEmpty()) {
      return;
    }
    JsonNode statement = json.get();
    for (StatementProblem problem : validator.problems(statement)) {
      problem
          .inherited()
          .ifPresentOrElse(
              oddity -> tally.count(oddity, 1),
              () -> tally.found(ProblemCode.STATEMENT_INVALID, where + ": " + problem.text()));
    }
    Optional<StatementId> id = id(where, statement);
    Optional<StatementType> type = type(statement);
    if (id.isPresent() && type.isPresent()) {
      StatementKey key = new StatementKey(type.get(), id.get().hash());
      place(where, key);
      if (key.type() == StatementType.OWNERSHIP_OR_CONTROL) {
        references(where, statement, key);
      }
    }
  }

  /** First and last statement, none if there is none. */
  List<StatementKey> ends() {
    return first.map(key -> List.of(key, last.orElse(key))).orElse(List.of());
  }

  private Optional<JsonNode> json(String where, String line) {
    try {
      JsonNode json = JSON.readTree(line);
      if (json.isObject()) {
        return Optional.of(json);
      }
      tally.found(ProblemCode.LINE_UNREADABLE, where + ": no JSON object");
    } catch (IOException e) {
      // Jackson's message quotes the line, which may hold personal data.
      tally.found(ProblemCode.LINE_UNREADABLE, where + ": no JSON");
    }
    return Optional.empty();
  }

  private Optional<StatementId> id(String where, JsonNode statement) {
    Optional<StatementId> id = parsed(statement.path("statementID"));
    if (id.isEmpty()) {
      tally.found(
          ProblemCode.STATEMENT_ID_INVALID, where + ": " + shown(statement.path("statementID")));
    }
    return id;
  }

  private static Optional<StatementType> type(JsonNode statement) {
    String code = statement.path("statementType").asText();
    return Arrays.stream(StatementType.values())
        .filter(type -> type.code().equals(code))
        .findFirst();
  }

  private void place(String where, StatementKey key) {
    tally.count(key.type());
    rows.accept(PartRows.statement(key));
    if (last.isPresent() && last.get().compareTo(key) >= 0) {
      tally.found(ProblemCode.STATEMENT_ORDER, where + ": " + key + " after " + last.get());
    }
    first = first.or(() -> Optional.of(key));
    last = Optional.of(key);
  }

  private void references(String where, JsonNode statement, StatementKey by) {
    reference(where, statement.path("subject").path(AS_ENTITY), Mark.REFERRED_TO_AS_ENTITY, by);
    JsonNode party = statement.path("interestedParty");
    reference(where, party.path(AS_ENTITY), Mark.REFERRED_TO_AS_ENTITY, by);
    reference(where, party.path(AS_PERSON), Mark.REFERRED_TO_AS_PERSON, by);
    if (party.isObject() && party.isEmpty()) {
      tally.count(InheritedOddity.INTERESTED_PARTY_EMPTY, 1);
    } else if (party.isObject() && PARTY_FORMS.stream().filter(party::has).count() != 1) {
      tally.found(
          ProblemCode.STATEMENT_INVALID,
          where + ": /interestedParty: not exactly one of " + String.join(", ", PARTY_FORMS));
    }
  }

  private void reference(String where, JsonNode reference, Mark mark, StatementKey by) {
    if (!reference.isTextual()) {
      // Absent, or found by the validator.
      return;
    }
    parsed(reference)
        .ifPresentOrElse(
            id -> rows.accept(PartRows.reference(id.hash(), mark, by)),
            () ->
                tally.found(
                    ProblemCode.REFERENCE_DANGLING, where + ": refers to " + shown(reference)));
  }

  private static Optional<StatementId> parsed(JsonNode id) {
    try {
      return Optional.of(StatementId.parse(id.asText()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** An id for people, however long it is. */
  private static String shown(JsonNode id) {
    String text = id.isMissingNode() ? "no id" : id.toString();
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
