package io.registerexporter.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.registerexporter.bods.StatementType;
import io.registerexporter.verify.rules.Period;
import java.time.LocalDate;
import java.util.Optional;

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

  void count(JsonNode statement, StatementType type, Contents contents) {
    JsonNode details = form.details(statement);
    if (type == StatementType.OWNERSHIP_OR_CONTROL) {
      LocalDate published = published(statement);
      details.path("interests").forEach(interest -> interest(interest, published, contents));
    } else {
      details.path("identifiers").forEach(identifier -> identifier(identifier, contents));
    }
    if (type == StatementType.ENTITY) {
      text(form.jurisdiction(details).path("code")).ifPresent(contents.jurisdictions()::add);
    }
  }

  private LocalDate published(JsonNode statement) {
    return Period.of(statement.path("publicationDetails").path("publicationDate").asText())
        .map(Period::first)
        .orElse(asOf);
  }

  private static void interest(JsonNode interest, LocalDate published, Contents contents) {
    contents.interests().add(text(interest.path("type")).orElse(NONE));
    contents
        .interestStates()
        .add(isCurrent(interest, published) ? Contents.CURRENT : Contents.ENDED);
  }

  /** An end that cannot be read is an end. */
  private static boolean isCurrent(JsonNode interest, LocalDate published) {
    JsonNode end = interest.path("endDate");
    return end.isMissingNode()
        || Period.of(end.asText()).filter(days -> !days.last().isBefore(published)).isPresent();
  }

  private static void identifier(JsonNode identifier, Contents contents) {
    contents
        .identifierSchemes()
        .add(
            text(identifier.path("scheme"))
                .or(() -> text(identifier.path("schemeName")))
                .orElse(NONE));
  }

  /** 0.1 has numbers among schemes. */
  private static Optional<String> text(JsonNode value) {
    return Optional.of(value)
        .filter(scalar -> scalar.isTextual() || scalar.isNumber())
        .map(JsonNode::asText);
  }
}
