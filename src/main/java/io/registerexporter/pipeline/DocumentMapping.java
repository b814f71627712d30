package io.registerexporter.pipeline;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.Change;
import io.registerexporter.bods.Statement;
import io.registerexporter.bods.StatementLine;
import io.registerexporter.bods.StatementWriter;
import io.registerexporter.decisions.DataSources;
import io.registerexporter.decisions.DecidedSlice;
import io.registerexporter.decisions.Outcome;
import io.registerexporter.decisions.Rejection;
import io.registerexporter.decisions.Selection;
import io.registerexporter.mapping.ImportedFrom;
import io.registerexporter.mapping.RegisterMapping;
import io.registerexporter.register.DataSource;
import io.registerexporter.register.Entity;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.Findings;
import io.registerexporter.register.IdText;
import io.registerexporter.register.Import;
import io.registerexporter.register.Provenance;
import io.registerexporter.register.PscStatement;
import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.register.Relationship;
import io.registerexporter.source.SourceException;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * The mapping of one document and what was decided about it to rows: its statements in every
 * version, and findings about it.
 */
final class DocumentMapping implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<VersionRules> versions;
  private final Map<Selection, DataSources> dataSources;
  private final StatementRows rows;
  private transient Map<Selection, RegisterMapping> mappings;
  private transient Map<BodsVersion, StatementWriter> writers;

  DocumentMapping(
      List<VersionRules> versions, Map<Selection, DataSources> dataSources, StatementRows rows) {
    this.versions = versions;
    this.dataSources = dataSources;
    this.rows = rows;
  }

  /**
   * Maps a document.
   *
   * @param decisions about it, one at least
   */
  void map(
      RegisterCollection collection,
      BsonDocument document,
      List<Decision> decisions,
      Consumer<Row> out) {
    Optional<CrosswalkLines> crosswalk =
        versions.size() == 1
            ? Optional.empty()
            : Optional.of(new CrosswalkLines(collection, text(document.get("_id"))));
    for (Decision decision : decisions) {
      Mapped mapped = mapped(collection, document, decision);
      for (VersionRules version : versions) {
        if (version.selection() == decision.slice().selection()) {
          emit(version.version(), mapped, crosswalk, out);
        }
      }
    }
    crosswalk.ifPresent(
        lines ->
            lines.forEach(
                (recordId, statements, line) ->
                    out.accept(rows.ofCrosswalk(recordId, statements, line))));
  }

  /** The findings about the documents of a slice that are no records. */
  void rejected(DecidedSlice slice, Consumer<Row> out) {
    for (Rejection rejection : slice.rejections()) {
      for (VersionRules version : versions) {
        if (version.selection() == slice.selection()) {
          out.accept(rows.of(version.version(), rejection.finding()));
        }
      }
    }
  }

  /** What comes of a document in all versions of one selection. */
  private record Mapped(List<Statement> statements, Findings findings) {}

  private Mapped mapped(RegisterCollection collection, BsonDocument document, Decision decision) {
    Optional<FindingCode> code = decision.outcome().rejection();
    if (code.isPresent()) {
      Findings rejection = new Findings(collection, text(document.get("_id")));
      String field = field(code.get(), decision);
      rejection.note(code.get(), field, text(document.get(field)));
      return new Mapped(List.of(), rejection);
    }
    return switch (collection) {
      case ENTITIES -> entity(document, decision);
      case RELATIONSHIPS -> relationship(document, decision);
      case STATEMENTS -> pscStatement(document, decision);
      case RAW_DATA_PROVENANCES ->
          foundIn(collection, Provenance.read(document), document, decision);
      case IMPORTS -> foundIn(collection, Import.read(document), document, decision);
      case DATA_SOURCES -> foundIn(collection, DataSource.read(document), document, decision);
    };
  }

  /** Documents that stand behind statements give none themselves, only findings. */
  private static Mapped foundIn(
      RegisterCollection collection, Reading<?> reading, BsonDocument document, Decision decision) {
    Findings findings = new Findings(collection, text(document.get("_id")));
    findings.addAll(accepted(reading).findings());
    if (decision.outcome() == Outcome.IMPORT_NOT_STORED) {
      findings.note(FindingCode.PROVENANCE_DANGLING, "import_id", text(document.get("import_id")));
    }
    return new Mapped(List.of(), findings);
  }

  private Mapped entity(BsonDocument document, Decision decision) {
    Reading.Accepted<Entity> reading = accepted(Entity.read(document));
    Entity entity = reading.value();
    Findings findings =
        findings(RegisterCollection.ENTITIES, entity.id()::toHexString, reading, decision);
    return new Mapped(
        mapping(decision).entity(entity, decision.use(), importedFrom(decision), findings),
        findings);
  }

  private Mapped relationship(BsonDocument document, Decision decision) {
    Reading.Accepted<Relationship> reading = accepted(Relationship.read(document));
    Relationship relationship = reading.value();
    Findings findings =
        findings(RegisterCollection.RELATIONSHIPS, relationship.id()::json, reading, decision);
    return new Mapped(
        mapping(decision)
            .relationship(
                relationship,
                decision.subject().orElseThrow(),
                decision.party().orElseThrow(),
                importedFrom(decision),
                findings),
        findings);
  }

  private Mapped pscStatement(BsonDocument document, Decision decision) {
    Reading.Accepted<PscStatement> reading = accepted(PscStatement.read(document));
    PscStatement statement = reading.value();
    Findings findings =
        findings(RegisterCollection.STATEMENTS, statement.id()::json, reading, decision);
    return new Mapped(
        mapping(decision)
            .pscStatement(
                statement, decision.subject().orElseThrow(), importedFrom(decision), findings),
        findings);
  }

  private Optional<ImportedFrom> importedFrom(Decision decision) {
    return decision.importedFrom(dataSources.get(decision.slice().selection()));
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
  private static String field(FindingCode code, Decision decision) {
    return switch (code) {
      case DANGLING_REFERENCE, RELATIONSHIP_END_MISSING ->
          decision.subject().isEmpty() ? "target_id" : "source_id";
      case RELATIONSHIP_TARGET_IS_PERSON -> "target_id";
      case PSC_STATEMENT_ENTITY_MISSING -> "entity_id";
      case PSC_STATEMENT_ENDED -> "ended_date";
      default -> "_id";
    };
  }

  private static String text(BsonValue value) {
    return value == null ? "" : IdText.of(value);
  }

  private static Findings findings(
      RegisterCollection collection,
      Supplier<String> id,
      Reading.Accepted<?> reading,
      Decision decision) {
    Findings findings = new Findings(collection, id);
    findings.addAll(reading.findings());
    if (decision.slice().selection() == Selection.CORRECTED) {
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

  private RegisterMapping mapping(Decision decision) {
    if (mappings == null) {
      mappings = new EnumMap<>(Selection.class);
    }
    return mappings.computeIfAbsent(decision.slice().selection(), versions.get(0).terms()::mapping);
  }

  private StatementWriter writer(BodsVersion version) {
    if (writers == null) {
      writers = new EnumMap<>(BodsVersion.class);
      versions.forEach(rules -> writers.put(rules.version(), rules.writer()));
    }
    return writers.get(version);
  }
}
