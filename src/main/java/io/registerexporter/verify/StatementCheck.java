package io.registerexporter.verify;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.json.Value;
import io.registerexporter.verify.json.ValueReader;
import io.registerexporter.verify.rules.Breach;
import io.registerexporter.verify.rules.StatementRules;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks the statements of one part, one after the other, as far as one part can tell. */
final class StatementCheck {

  private static final List<String> PARTY_FORMS =
      List.of(NumberedStatements.AS_ENTITY, NumberedStatements.AS_PERSON, "unspecified");

  /** Characters of an id or a pointer that are shown. */
  private static final int LONGEST = 80;

  /** Takes an id that occurs in a line. */
  interface Ids {
    void take(IdKey id, long place, int marks, int day);
  }

  private final BodsVersion version;
  private final SchemaSample sample;
  private final StatementRules rules;
  private final StatementForm form;
  private final ContentReader contents;
  private final ValueReader reader = new ValueReader(StatementRules.NAMES);
  private final Tally tally;
  private final Ids ids;
  private boolean begun;
  private Optional<StatementKey> first = Optional.empty();
  private Optional<StatementKey> last = Optional.empty();

  /**
   * @param checks what statements are held against
   * @param tally what is found goes there
   * @param ids ids that occur go there
   */
  StatementCheck(Checks checks, Tally tally, Ids ids) {
    this.version = checks.version();
    this.sample = checks.sample();
    this.rules = StatementRules.of(checks.version(), checks.today());
    this.form = StatementForm.of(checks.version());
    this.contents = new ContentReader(form, checks.asOf());
    this.tally = tally;
    this.ids = ids;
  }

  /**
   * @param where part and line, for people
   * @param place the same as a number
   * @throws IOException if the line is not UTF-8, or too long to be a statement
   */
  void check(Supplier<String> where, long place, GzipLines line) throws IOException {
    Optional<Value> json = line.value(reader);
    if (json.isEmpty()) {
      tally.found(ProblemCode.LINE_UNREADABLE, where.get() + ": no JSON");
    } else if (!json.get().isObject()) {
      tally.found(ProblemCode.LINE_UNREADABLE, where.get() + ": no JSON object");
    } else {
      check(where, place, json.get());
    }
  }

  private void check(Supplier<String> where, long place, Value statement) {
    Optional<StatementKey> key = form.key(statement);
    if (sample.holds(key, !begun)) {
      key.ifPresent(known -> tally.countHeld(known.type()));
      askSchema(where, statement);
    }
    begun = true;
    rules.check(statement, breach -> tally.found(breach.rule(), () -> where.get() + place(breach)));
    if (key.isEmpty() && !form.hasId(statement)) {
      tally.found(ProblemCode.STATEMENT_ID_INVALID, where.get() + ": " + shown(form.id(statement)));
    }
    key.ifPresent(known -> keep(where, place, statement, known));
  }

  private void askSchema(Supplier<String> where, Value statement) {
    for (StatementProblem problem : StatementValidator.of(version).problems(statement.json())) {
      problem
          .inherited()
          .ifPresentOrElse(
              oddity -> tally.count(oddity, 1),
              () ->
                  tally.found(ProblemCode.STATEMENT_INVALID, where.get() + ": " + problem.text()));
    }
  }

  /** First and last statement, none if there is none. */
  List<StatementKey> ends() {
    return first.map(key -> List.of(key, last.orElse(key))).orElse(List.of());
  }

  private void keep(Supplier<String> where, long place, Value statement, StatementKey key) {
    tally.count(key.type());
    contents.count(statement, key.type(), tally.contents());
    IdsOfLine line = form.ids(statement, key);
    line.forEach((id, marks) -> ids.take(id, place, marks, line.day()));
    if (last.isPresent() && last.get().compareTo(key) >= 0) {
      tally.found(ProblemCode.STATEMENT_ORDER, where.get() + ": " + key + " after " + last.get());
    }
    last = Optional.of(key);
    first = first.isPresent() ? first : last;
    if (version == BodsVersion.V0_1 && key.type() == StatementType.OWNERSHIP_OR_CONTROL) {
      party(where, statement.get("interestedParty"));
    }
  }

  /** What the text of 0.1 wants and its schema does not. */
  private void party(Supplier<String> where, Value party) {
    if (party.isObject() && party.isEmpty()) {
      tally.count(InheritedOddity.INTERESTED_PARTY_EMPTY, 1);
    } else if (party.isObject()
        && PARTY_FORMS.stream().filter(form -> party.get(form).isThere()).count() != 1) {
      tally.found(
          ProblemCode.STATEMENT_INVALID,
          where.get() + ": /interestedParty: not exactly one of " + String.join(", ", PARTY_FORMS));
    }
  }

  private static String place(Breach breach) {
    return breach.pointer().isEmpty() ? "" : ": " + shortened(breach.pointer());
  }

  /** An id for people, however long it is. */
  private static String shown(Value id) {
    return id.isThere() ? shortened(id.json().toString()) : "no id";
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
