package io.registerexporter.bods;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Statements in the form of BODS 0.4, each the first and only one of its record.
 *
 * <p>The statementId is a hash of what the statement says, and of when the register last changed
 * it, but not of its publication.
 */
public final class Bods04Writer implements StatementWriter {

  private static final int ID_BYTES = 16;

  private final String namespace;
  private final LocalDate publicationDate;
  private final ObjectNode publicationDetails;

  /**
   * @param namespace what every id begins with
   */
  public Bods04Writer(PublicationDetails publication, String namespace) {
    this.namespace = namespace;
    this.publicationDate = publication.date();
    this.publicationDetails = Elements.publicationDetails(publication, BodsVersion.V0_4);
  }

  @Override
  public StatementLine write(Statement statement, Change.Listener changes) {
    Identity identity = statement.identity();
    Bods04Annotations annotations = new Bods04Annotations(changes);
    LocalDate date = statementDate(identity.date(), annotations, changes);
    ObjectNode details = new Bods04Details(annotations, changes).of(statement);
    Optional<ObjectNode> source = statement.source().map(Elements::source);
    byte[] hash = hash(statement, date, details, source, annotations);
    String id = namespace + "-" + HexFormat.of().formatHex(hash);
    ObjectNode json =
        Elements.object()
            .put("statementId", id)
            .put("declarationSubject", identity.declarationSubject())
            .put("statementDate", date.toString())
            .put("recordId", identity.recordId())
            .put("recordType", recordType(statement.type()))
            .put("recordStatus", "new");
    json.set("recordDetails", details);
    source.ifPresent(from -> json.set("source", from));
    annotations.writeTo(json);
    json.set("publicationDetails", publicationDetails);
    ByteBuffer bits = ByteBuffer.wrap(hash);
    return new StatementLine(
        statement.type(),
        id,
        new StatementHash(bits.getLong(), bits.getLong()),
        JsonLines.line(json));
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

  private static byte[] hash(
      Statement statement,
      LocalDate date,
      ObjectNode details,
      Optional<ObjectNode> source,
      Bods04Annotations annotations) {
    Identity identity = statement.identity();
    ObjectNode hashed =
        Elements.object()
            .put("recordId", identity.recordId())
            .put("recordType", recordType(statement.type()))
            .put("declarationSubject", identity.declarationSubject())
            .put("statementDate", date.toString())
            .put("version", identity.updatedAt().map(Times::milliseconds).orElse(null));
    hashed.set("recordDetails", details);
    // Every import moves this time for statements that stay as they are.
    source
        .map(from -> from.deepCopy().<ObjectNode>without("retrievedAt"))
        .filter(from -> !from.isEmpty())
        .ifPresent(from -> hashed.set("source", from));
    annotations.writeTo(hashed);
    return ByteBuffer.allocate(ID_BYTES)
        .put(DigestUtils.sha256(CanonicalJson.of(hashed)), 0, ID_BYTES)
        .array();
  }

  private static String recordType(StatementType type) {
    return switch (type) {
      case ENTITY -> "entity";
      case PERSON -> "person";
      case OWNERSHIP_OR_CONTROL -> "relationship";
    };
  }
}
