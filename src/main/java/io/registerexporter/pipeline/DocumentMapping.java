package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.Change;
import io.registerexporter.bods.Statement;
import io.registerexporter.bods.StatementLine;
import io.registerexporter.bods.StatementWriter;
import io.registerexporter.mapping.End;
import io.registerexporter.mapping.EntityUse;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.register.Entity;
import io.registerexporter.register.EntityType;
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
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.types.ObjectId;

/**
 * The mapping of one document and what was decided about it to rows: its statements in every
 * version, and findings about it.
 */
final class DocumentMapping implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Set<String> REJECTIONS =
      Set.copyOf(FindingCode.codes(FindingCode.Kind.REJECTION));

  private final List<VersionRules> versions;
  private final DataSources dataSources;
  private final StatementRows rows;
  private transient Map<Selection, RegisterMapping> mappings;
  private transient Map<BodsVersion, StatementWriter> writers;

  DocumentMapping(List<VersionRules> versions, DataSources dataSources, StatementRows rows) {
    this.versions = versions;
    this.dataSources = dataSources;
    this.rows = rows;
  }

  /** The mapper of a collection's documents. */
  Documents.Mapper of(CollectionScan scan) {
    return (document, decisions, out) -> {
      Optional<CrosswalkLines> crosswalk =
          versions.size() == 1
              ? Optional.empty()
              : Optional.of(new CrosswalkLines(scan.collection(), text(document.get("_id"))));
      for (Row decision : decisions) {
        Selection selection = Selection.values()[decision.<Integer>getAs(Selection.COLUMN)];
        Mapped mapped = mapped(scan, selection, document, decision);
        for (VersionRules version : versions) {
          if (version.selection() == selection) {
            emit(version.version(), mapped, crosswalk, out);
          }
        }
      }
      crosswalk.ifPresent(
          lines ->
              lines.forEach(
                  (recordId, statements, line) ->
                      out.accept(rows.ofCrosswalk(recordId, statements, line))));
    };
  }

  /** What comes of a document in all versions of one selection. */
  private record Mapped(List<Statement> statements, Findings findings) {}

  private Mapped mapped(
      CollectionScan scan, Selection selection, BsonDocument document, Row decision) {
    String outcome = decision.getAs(Outcome.COLUMN);
    if (REJECTIONS.contains(outcome)) {
      FindingCode code = FindingCode.of(outcome);
      Findings rejection = new Findings(scan.collection(), text(document.get("_id")));
      String field = field(code, decision);
      rejection.note(code, field, text(document.get(field)));
      return new Mapped(List.of(), rejection);
    }
    return switch (scan) {
      case ENTITIES -> entity(selection, document, decision);
      case RELATIONSHIPS -> relationship(selection, document, decision);
      case STATEMENTS -> pscStatement(selection, document, decision);
      case RAW_DATA_PROVENANCES, IMPORTS, DATA_SOURCES ->
          new Mapped(List.of(), foundIn(scan, document, decision));
    };
  }

  /** Documents that stand behind statements give none themselves, only findings. */
  private Findings foundIn(CollectionScan scan, BsonDocument document, Row decision) {
    Findings findings = new Findings(scan.collection(), text(document.get("_id")));
    findings.addAll(accepted(scan.read(document, date())).findings());
    if (decision.<String>getAs(Outcome.COLUMN).equals(Outcome.IMPORT_NOT_STORED)) {
      findings.note(FindingCode.PROVENANCE_DANGLING, "import_id", text(document.get("import_id")));
    }
    return findings;
  }

  private LocalDate date() {
    return versions.get(0).terms().date();
  }

  private Mapped entity(Selection selection, BsonDocument document, Row decision) {
    Reading.Accepted<Entity> reading = accepted(Entity.read(document));
    EntityUse.As as = EntityUse.As.NOTHING;
    if (decision.<Boolean>getAs(Decisions.AS_ENTITY)) {
      as = EntityUse.As.ENTITY;
    } else if (decision.<Boolean>getAs(Decisions.AS_PERSON)) {
      as = EntityUse.As.PERSON;
    }
    EntityUse use = new EntityUse(as, decision.<Boolean>getAs(Decisions.UNKNOWN_OWNER));
    Entity entity = reading.value();
    Findings findings =
        findings(RegisterCollection.ENTITIES, entity.id().toHexString(), reading, selection);
    return new Mapped(
        mapping(selection).entity(entity, use, importedFrom(decision), findings), findings);
  }

  private Mapped relationship(Selection selection, BsonDocument document, Row decision) {
    Reading.Accepted<Relationship> reading = accepted(Relationship.read(document));
    Relationship relationship = reading.value();
    String id = relationship.id().json();
    Findings findings = findings(RegisterCollection.RELATIONSHIPS, id, reading, selection);
    return new Mapped(
        mapping(selection)
            .relationship(
                relationship,
                end(decision, "target"),
                end(decision, "party"),
                importedFrom(decision),
                findings),
        findings);
  }

  private Mapped pscStatement(Selection selection, BsonDocument document, Row decision) {
    Reading.Accepted<PscStatement> reading = accepted(PscStatement.read(document));
    PscStatement statement = reading.value();
    Findings findings =
        findings(RegisterCollection.STATEMENTS, statement.id().json(), reading, selection);
    return new Mapped(
        mapping(selection)
            .pscStatement(statement, end(decision, "company"), importedFrom(decision), findings),
        findings);
  }

  private void emit(
      BodsVersion version, Mapped mapped, Optional<CrosswalkLines> crosswalk, Consumer<Row> out) {
    Findings findings = mapped.findings().copy();
    Change.Listener changes =
        (change, value) -> findings.note(FindingCode.valueOf(change.name()), "", value);
    for (Statement statement : mapped.statements()) {
      StatementLine line = writer(version).write(statement, changes);
      out.accept(rows.of(version, line));
      crosswalk.ifPresent(lines -> lines.add(statement.identity().recordId(), version, line.id()));
    }
    findings.toList().forEach(finding -> out.accept(rows.of(version, finding)));
  }

  /** What is wrong with a sound document is a reference, or its being there twice. */
  private static String field(FindingCode code, Row decision) {
    return switch (code) {
      case DANGLING_REFERENCE, RELATIONSHIP_END_MISSING ->
          decision.getAs("targetType") == null ? "target_id" : "source_id";
      case RELATIONSHIP_TARGET_IS_PERSON -> "target_id";
      case PSC_STATEMENT_ENTITY_MISSING -> "entity_id";
      case PSC_STATEMENT_ENDED -> "ended_date";
      default -> "_id";
    };
  }

  private static String text(BsonValue value) {
    return value == null ? "" : IdText.of(value);
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
        decision.<Long>getAs(name + "Hash"),
        LocalDate.ofEpochDay(decision.<Integer>getAs(name + "Date")),
        decision.<Boolean>getAs(name + "Trust"));
  }

  private static Findings findings(
      RegisterCollection collection, String id, Reading.Accepted<?> reading, Selection selection) {
    Findings findings = new Findings(collection, id);
    findings.addAll(reading.findings());
    if (selection == Selection.CORRECTED) {
      findings.addAll(reading.laterFindings());
    }
    return findings;
  }

  private static <T> Reading.Accepted<T> accepted(Reading<T> reading) {
    if (reading instanceof Reading.Accepted<T> accepted) {
      return accepted;
    }
    throw new SourceException(
        "a document reads otherwise than at first. Do not change the source while it is exported.");
  }

  private RegisterMapping mapping(Selection selection) {
    if (mappings == null) {
      mappings = new EnumMap<>(Selection.class);
    }
    return mappings.computeIfAbsent(selection, versions.get(0).terms()::mapping);
  }

  private StatementWriter writer(BodsVersion version) {
    if (writers == null) {
      writers = new EnumMap<>(BodsVersion.class);
      versions.forEach(rules -> writers.put(rules.version(), rules.writer()));
    }
    return writers.get(version);
  }
}
