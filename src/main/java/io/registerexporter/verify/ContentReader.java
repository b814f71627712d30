package io.registerexporter.verify;

import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.json.Value;
import io.registerexporter.verify.rules.Period;
import java.time.LocalDate;

/** Counts what a statement holds. */
final class ContentReader {

  /** What is counted where a statement names nothing. */
  static final String NONE = "none";

  private final StatementForm form;
  private final LocalDate asOf;

  /**
   * @param asOf the day on which interests are current or not, for statements without a date of
   *     publication
   */
  ContentReader(StatementForm form, LocalDate asOf) {
    this.form = form;
    this.asOf = asOf;
  }

  void count(Value statement, StatementType type, Contents contents) {
    Value details = form.details(statement);
    if (type == StatementType.OWNERSHIP_OR_CONTROL) {
      LocalDate published = published(statement);
      for (Value interest : details.get("interests").children()) {
        interest(interest, published, contents);
      }
    } else {
      for (Value identifier : details.get("identifiers").children()) {
        identifier(identifier, contents);
      }
    }
    if (type == StatementType.ENTITY) {
      Value code = form.jurisdiction(details).get("code");
      if (isName(code)) {
        contents.jurisdictions().add(code.scalarText());
      }
    }
  }

  private LocalDate published(Value statement) {
    return Period.of(statement.get("publicationDetails").get("publicationDate").scalarText())
        .map(Period::first)
        .orElse(asOf);
  }

  private static void interest(Value interest, LocalDate published, Contents contents) {
    contents.interests().add(text(interest.get("type"), NONE));
    contents
        .interestStates()
        .add(isCurrent(interest, published) ? Contents.CURRENT : Contents.ENDED);
  }

  /** An end that cannot be read is an end. */
  private static boolean isCurrent(Value interest, LocalDate published) {
    Value end = interest.get("endDate");
    return !end.isThere()
        || Period.of(end.scalarText()).filter(days -> !days.last().isBefore(published)).isPresent();
  }

  private static void identifier(Value identifier, Contents contents) {
    contents
        .identifierSchemes()
        .add(text(identifier.get("scheme"), text(identifier.get("schemeName"), NONE)));
  }

  private static String text(Value value, String otherwise) {
    return isName(value) ? value.scalarText() : otherwise;
  }

  /** 0.1 has numbers among schemes. */
  private static boolean isName(Value value) {
    return value.isText() || value.isNumber();
  }
}
