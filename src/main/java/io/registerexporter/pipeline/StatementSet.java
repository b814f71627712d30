package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.lit;

import io.registerexporter.bods.BodsVersion;
import io.registerexporter.bods.StatementType;
import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.BsonBytes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** All rows of an export: every statement, and every finding. */
final class StatementSet {

  private static final StructType KEYED_DOCUMENT =
      new StructType().add("key", DataTypes.BinaryType).add("document", DataTypes.BinaryType);

  private final Documents documents;
  private final Map<Selection, Decided> decided;

  /**
   * What was decided in one selection.
   *
   * @param records the documents that could be read
   * @param decisions what becomes of them
   * @param accounting that nothing was lost
   */
  record Decided(Records records, Decisions decisions, Accounting accounting) {}

  StatementSet(Documents documents, Map<Selection, Decided> decided) {
    this.documents = documents;
    this.decided = decided;
  }

  /** How many statements of each type there will be in each selection, before one is made. */
  Map<Selection, Map<StatementType, Long>> counts() {
    Map<Selection, Map<StatementType, Long>> counts = new EnumMap<>(Selection.class);
    decided.forEach((selection, of) -> counts.put(selection, StatementCounts.of(of.decisions())));
    return counts;
  }

  /** Rows in the schema of {@link StatementRows}, in no order. */
  Dataset<Row> rows(List<VersionRules> versions, StatementRows rows) {
    DocumentMapping mapping = new DocumentMapping(versions, dataSources(), rows);
    Dataset<Row> all = documents.none(StatementRows.SCHEMA);
    for (CollectionScan scan : CollectionScan.values()) {
      RegisterCollection collection = scan.collection();
      Optional<Dataset<Row>> again =
          decided.keySet().stream()
              .flatMap(selection -> readAgain(selection, collection).stream())
              .reduce(Dataset::unionByName);
      if (again.isPresent()) {
        all =
            all.union(
                documents.map(collection, again.get(), StatementRows.SCHEMA, mapping.of(scan)));
      }
      for (VersionRules version : versions) {
        Decided ofVersion = decided.get(version.selection());
        if (ofVersion.accounting().hasRejections(collection)) {
          Dataset<Row> rejected = ofVersion.records().rejected(collection);
          all = all.union(unreadable(version.version(), rejected, rows));
        }
      }
    }
    return all;
  }

  /** The documents that give statements or findings, with what was decided about them. */
  private Optional<Dataset<Row>> readAgain(Selection selection, RegisterCollection collection) {
    Decided ofSelection = decided.get(selection);
    if (!ofSelection.accounting().isReadAgain(collection)) {
      return Optional.empty();
    }
    Dataset<Row> rows =
        ofSelection.decisions().of(collection).where(Accounting.toReadAgain(collection));
    boolean hasDuplicates =
        ofSelection.accounting().has(collection, FindingCode.DUPLICATE_DOCUMENT);
    return Optional.of(
        (hasDuplicates
                ? rows.unionByName(ofSelection.records().duplicates(collection), true)
                : rows)
            .withColumn(Selection.COLUMN, lit(selection.ordinal())));
  }

  private static Dataset<Row> unreadable(
      BodsVersion version, Dataset<Row> rejected, StatementRows rows) {
    return rejected.map(
        (MapFunction<Row, Row>)
            row ->
                rows.ofFinding(
                    version,
                    FindingCode.of(row.getAs(ScanColumns.REJECTION_CODE)),
                    row.getAs(ScanColumns.REJECTION)),
        Encoders.row(StatementRows.SCHEMA));
  }

  private DataSources dataSources() {
    // No version rejects a data source that another one accepts.
    Records records = decided.values().iterator().next().records();
    Dataset<Row> sources =
        documents.map(
            RegisterCollection.DATA_SOURCES,
            records.accepted(RegisterCollection.DATA_SOURCES),
            KEYED_DOCUMENT,
            (document, decisions, out) ->
                out.accept(
                    RowFactory.create(
                        decisions.get(0).<byte[]>getAs(ScanColumns.KEY), BsonBytes.of(document))));
    return new DataSources(sources.collectAsList());
  }
}
