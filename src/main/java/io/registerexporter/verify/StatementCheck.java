package io.registerexporter.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.rules.Breach;
import io.registerexporter.verify.rules.StatementRules;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Checks the statements of one part, one after the other, as far as one part can tell. */
final class StatementCheck {

  private static final ObjectReader JSON =
      new ObjectMapper()
          .reader()
          .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final List<String> PARTY_FORMS =
      List.of(NumberedStatements.AS_ENTITY, NumberedStatements.AS_PERSON, "unspecified");

  /** Characters of an id or a pointer that are shown. */
  private static final int LONGEST = 80;

  private final BodsVersion version;
  private final Function<JsonNode, List<StatementProblem>> schema;
  private final StatementRules rules;
  private final StatementForm form;
  private final ContentReader contents;
  private final Tally tally;
  private final Consumer<Row> rows;
  private Optional<StatementKey> first = Optional.empty();
  private Optional<StatementKey> last = Optional.empty();

  /**
   * @param checks what statements are held against
   * @param tally what is found goes there
   * @param rows ids that occur go there
   */
  StatementCheck(Checks checks, Tally tally, Consumer<Row> rows) {
    this.version = checks.version();
    this.schema = schema(checks);
    this.rules = StatementRules.of(checks.version(), checks.today());
    this.form = StatementForm.of(checks.version());
    this.contents = new ContentReader(form, checks.asOf());
    this.tally = tally;
    this.rows = rows;
  }

  /** What is wrong by the schema; nothing where it is not asked, or there is none yet. */
  private static Function<JsonNode, List<StatementProblem>> schema(Checks checks) {
    return checks.deep()
        ? StatementValidator.of(checks.version())::problems
        : statement -> List.of();
  }

  /**
   * @param where part and line, for people
   * @param place the same as a number
   */
  void check(String where, long place, String line) {
    Optional<JsonNode> json = json(where, line);
    if (json.isEmpty()) {
      return;
    }
    JsonNode statement = json.get();
    for (StatementProblem problem : schema.apply(statement)) {
      problem
          .inherited()
          .ifPresentOrElse(
              oddity -> tally.count(oddity, 1),
              () -> tally.found(ProblemCode.STATEMENT_INVALID, where + ": " + problem.text()));
    }
    rules.check(statement, breach -> tally.found(breach.rule(), 1, where + place(breach)));
    if (!form.hasId(statement)) {
      tally.found(ProblemCode.STATEMENT_ID_INVALID, where + ": " + shown(form.id(statement)));
    }
    form.key(statement).ifPresent(key -> keep(where, place, statement, key));
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

  private void keep(String where, long place, JsonNode statement, StatementKey key) {
    tally.count(key.type());
    contents.count(statement, key.type(), tally.contents());
    IdsOfLine ids = form.ids(statement, key);
    ids.forEach((id, marks) -> rows.accept(PartRows.id(id, place, marks, ids.day())));
    if (last.isPresent() && last.get().compareTo(key) >= 0) {
      tally.found(ProblemCode.STATEMENT_ORDER, where + ": " + key + " after " + last.get());
    }
    first = first.or(() -> Optional.of(key));
    last = Optional.of(key);
    if (version == BodsVersion.V0_1 && key.type() == StatementType.OWNERSHIP_OR_CONTROL) {
      party(where, statement.path("interestedParty"));
    }
  }

  /** What the text of 0.1 wants and its schema does not. */
  private void party(String where, JsonNode party) {
    if (party.isObject() && party.isEmpty()) {
      tally.count(InheritedOddity.INTERESTED_PARTY_EMPTY, 1);
    } else if (party.isObject() && PARTY_FORMS.stream().filter(party::has).count() != 1) {
      tally.found(
          ProblemCode.STATEMENT_INVALID,
          where + ": /interestedParty: not exactly one of " + String.join(", ", PARTY_FORMS));
    }
  }

  private static String place(Breach breach) {
    return breach.pointer().isEmpty() ? "" : ": " + shortened(breach.pointer());
  }

  /** An id for people, however long it is. */
  private static String shown(JsonNode id) {
    return id.isMissingNode() ? "no id" : shortened(id.toString());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
