package io.registerexporter.pipeline;

import io.registerexporter.bods.Statement;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
import io.registerexporter.register.Finding;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.IdText;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Relationship;
import io.registerexporter.source.SourceException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/**
 * The mapping of one document and what was decided about it to rows: its statements, and findings
 * about it.
 */
final class DocumentMapping implements Serializable {

  private static final long serialVersionUID = 1L;

  private final VersionRules rules;
  private final DataSources dataSources;
  private final StatementRows rows;
  private transient RegisterMapping mapping;

  DocumentMapping(VersionRules rules, DataSources dataSources, StatementRows rows) {
    this.rules = rules;
    this.dataSources = dataSources;
    this.rows = rows;
  }

  /** The mapper of a collection's documents. */
  Documents.Mapper of(CollectionScan scan) {
    return (document, decision, out) -> {
      String outcome = decision.getAs(Outcome.COLUMN);
      if (FindingCode.codes(FindingCode.Kind.REJECTION).contains(outcome)) {
        FindingCode code = FindingCode.of(outcome);
        out.accept(rows.of(finding(code, scan, document, field(code, decision))));
      } else {
        map(scan, document, decision, out);
      }
    };
  }

  private void map(CollectionScan scan, BsonDocument document, Row decision, Consumer<Row> out) {
    switch (scan) {
      case ENTITIES -> entity(document, decision, out);
      case RELATIONSHIPS -> relationship(document, decision, out);
      case STATEMENTS -> pscStatement(document, decision, out);
      case RAW_DATA_PROVENANCES, IMPORTS, DATA_SOURCES ->
          foundIn(scan, document, decision)
              .toList()
              .forEach(finding -> out.accept(rows.of(finding)));
    }
  }

  /** Documents that stand behind statements give none themselves, only findings. */
  private static Findings foundIn(CollectionScan scan, BsonDocument document, Row decision) {
    Findings findings = new Findings(scan.collection(), text(document.get("_id")));
    findings.addAll(accepted(scan.read(document)).findings());
    if (decision.<String>getAs(Outcome.COLUMN).equals(Outcome.IMPORT_NOT_STORED)) {
      findings.note(FindingCode.PROVENANCE_DANGLING, "import_id", text(document.get("import_id")));
    }
    return findings;
  }

  private void entity(BsonDocument document, Row decision, Consumer<Row> out) {
    Reading.Accepted<Entity> reading = accepted(Entity.read(document));
    EntityUse.As as = EntityUse.As.NOTHING;
    if (decision.<Boolean>getAs(Decisions.AS_ENTITY)) {
      as = EntityUse.As.ENTITY;
    } else if (decision.<Boolean>getAs(Decisions.AS_PERSON)) {
      as = EntityUse.As.PERSON;
    }
    EntityUse use = new EntityUse(as, decision.<Boolean>getAs(Decisions.UNKNOWN_OWNER));
    Entity entity = reading.value();
    Findings findings = findings(RegisterCollection.ENTITIES, entity.id().toHexString(), reading);
    emit(mapping().entity(entity, use, findings), findings, out);
  }

  private void relationship(BsonDocument document, Row decision, Consumer<Row> out) {
    Reading.Accepted<Relationship> reading = accepted(Relationship.read(document));
    Relationship relationship = reading.value();
    String id = relationship.id().json();
    Findings findings = findings(RegisterCollection.RELATIONSHIPS, id, reading);
    List<Statement> statements =
        mapping()
            .relationship(
                relationship,
                end(decision, "target"),
                end(decision, "party"),
                importedFrom(decision),
                findings);
    emit(statements, findings, out);
  }

  private void pscStatement(BsonDocument document, Row decision, Consumer<Row> out) {
    Reading.Accepted<PscStatement> reading = accepted(PscStatement.read(document));
    PscStatement statement = reading.value();
    Findings findings = findings(RegisterCollection.STATEMENTS, statement.id().json(), reading);
    List<Statement> statements =
        mapping()
            .pscStatement(statement, end(decision, "company"), importedFrom(decision), findings);
    emit(statements, findings, out);
  }

  /** What is wrong with a sound document is a reference, or its being there twice. */
  private static String field(FindingCode code, Row decision) {
    return switch (code) {
      case DANGLING_REFERENCE -> decision.getAs("targetType") == null ? "target_id" : "source_id";
      case PSC_STATEMENT_ENTITY_MISSING -> "entity_id";
      default -> "_id";
    };
  }

  private static Finding finding(
      FindingCode code, CollectionScan scan, BsonDocument document, String field) {
    return new Finding(
        code, scan.collection(), text(document.get("_id")), field, text(document.get(field)));
  }

  private static String text(BsonValue value) {
    return value == null ? "" : IdText.of(value);
  }

  private void emit(List<Statement> statements, Findings findings, Consumer<Row> out) {
    statements.forEach(statement -> out.accept(rows.of(statement)));
    findings.toList().forEach(finding -> out.accept(rows.of(finding)));
  }

  private Optional<ImportedFrom> importedFrom(Row decision) {
    byte[] dataSource = decision.getAs("dataSource");
    if (dataSource == null) {
      return Optional.empty();
    }
    Long importedAt = decision.getAs("importedAt");
    return Optional.of(
        new ImportedFrom(
            dataSources.get(dataSource),
            Optional.ofNullable(importedAt).map(Instant::ofEpochMilli),
            decision.<Boolean>getAs("severalSources")));
  }

  private static End end(Row decision, String name) {
    return new End(
        new ObjectId(decision.<byte[]>getAs(name)).toHexString(),
        EntityType.values()[decision.<Integer>getAs(name + "Type")],
        decision.<Long>getAs(name + "Hash"));
  }

  private static Findings findings(
      RegisterCollection collection, String id, Reading.Accepted<?> reading) {
    Findings findings = new Findings(collection, id);
    findings.addAll(reading.findings());
    return findings;
  }

  private static <T> Reading.Accepted<T> accepted(Reading<T> reading) {
    if (reading instanceof Reading.Accepted<T> accepted) {
      return accepted;
    }
    throw new SourceException(
        "a document reads otherwise than at first. Do not change the source while it is exported.");
  }

  private RegisterMapping mapping() {
    if (mapping == null) {
      mapping = rules.mapping();
    }
    return mapping;
  }
}
