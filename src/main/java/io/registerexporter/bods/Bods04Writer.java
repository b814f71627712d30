package io.registerexporter.bods;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Statements in the form of BODS 0.4, each the first and only one of its record.
 *
 * <p>The statementId is a hash of what the statement says, and of when the register last changed
 * it, but not of its publication.
 */
public final class Bods04Writer implements StatementWriter {

  private final byte[] id;
  private final LocalDate publicationDate;
  private final byte[] publicationDetails;
  private final JsonLine json = new JsonLine();
  private final Bods04Hash hashing = new Bods04Hash();

  /**
   * @param namespace what every id begins with: letters, digits, hyphens and underscores
   */
  public Bods04Writer(PublicationDetails publication, String namespace) {
    this.id =
        (namespace + "-" + "0".repeat(StatementHash.HEX_LENGTH))
            .getBytes(StandardCharsets.US_ASCII);
    this.publicationDate = publication.date();
    this.publicationDetails = Elements.publicationDetails(publication, BodsVersion.V0_4);
  }

  @Override
  public StatementLine write(Statement statement, Change.Listener changes) {
    Identity identity = statement.identity();
    Bods04Annotations annotations = new Bods04Annotations(changes);
    LocalDate date = statementDate(identity.date(), annotations, changes);
    json.begin();
    int idAt = json.gap(Key.STATEMENT_ID, id.length);
    json.text(Key.DECLARATION_SUBJECT, identity.declarationSubject());
    json.day(Key.STATEMENT_DATE, date);
    json.text(Key.RECORD_ID, identity.recordId());
    json.text(Key.RECORD_TYPE, recordType(statement.type()));
    json.text(Key.RECORD_STATUS, "new");
    new Bods04Details(json, annotations, changes).write(statement);
    Elements.source(json, statement.source());
    annotations.writeTo(json);
    json.json(Key.PUBLICATION_DETAILS, publicationDetails);
    StatementHash hash = hash(identity);
    hash.toHex(id, id.length - StatementHash.HEX_LENGTH);
    json.fill(idAt, id);
    return new StatementLine(
        statement.type(), new String(id, StandardCharsets.US_ASCII), hash, json.end());
  }

  /** The first day that is not after the publication, and that day if there is none. */
  private LocalDate statementDate(
      StatementDate date, Bods04Annotations annotations, Change.Listener changes) {
    Optional<PartialDate> declared = date.declared();
    if (declared.isPresent() && !declared.get().first().isAfter(publicationDate)) {
      annotations.rounded("/statementDate", "", declared.get());
      return declared.get().first();
    }
    declared.ifPresent(future -> changes.changed(Change.STATEMENT_DATE_IN_FUTURE, future.text()));
    for (LocalDate day : date.otherwise()) {
      if (!day.isAfter(publicationDate)) {
        return day;
      }
      changes.changed(Change.STATEMENT_DATE_IN_FUTURE, day.toString());
    }
    return publicationDate;
  }

  /** Of what is printed so far, and of a version that is not. */
  private StatementHash hash(Identity identity) {
    if (identity.updatedAt().isPresent()) {
      json.milliseconds(Key.VERSION, identity.updatedAt().get());
    } else {
      json.nothing(Key.VERSION);
    }
    StatementHash ofAll = hashing.of(json);
    json.removeLast();
    return ofAll;
  }

  private static String recordType(StatementType type) {
    return switch (type) {
      case ENTITY -> "entity";
      case PERSON -> "person";
      case OWNERSHIP_OR_CONTROL -> "relationship";
    };
  }
}
