package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.col;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.BsonBytes;
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
  private final Scans scans;
  private final Decisions decisions;
  private final Accounting accounting;

  StatementSet(Documents documents, Scans scans, Decisions decisions, Accounting accounting) {
    this.documents = documents;
    this.scans = scans;
    this.decisions = decisions;
    this.accounting = accounting;
  }

  /** Rows in the schema of {@link StatementRows}, in no order. */
  Dataset<Row> rows(VersionRules rules, StatementRows rows) {
    DocumentMapping mapping = new DocumentMapping(rules, dataSources(), rows);
    Dataset<Row> all = documents.none(StatementRows.SCHEMA);
    for (CollectionScan scan : CollectionScan.values()) {
      RegisterCollection collection = scan.collection();
      if (accounting.isReadAgain(collection)) {
        all =
            all.union(
                documents.map(
                    collection, readAgain(collection), StatementRows.SCHEMA, mapping.of(scan)));
      }
      if (accounting.hasRejections(collection)) {
        all = all.union(unreadable(scans.of(collection).all(), rows));
      }
    }
    return all;
  }

  /** The documents that give statements or findings, with what was decided about them. */
  private Dataset<Row> readAgain(RegisterCollection collection) {
    Dataset<Row> decided = decisions.of(collection).where(Accounting.toReadAgain(collection));
    return accounting.has(collection, FindingCode.DUPLICATE_DOCUMENT)
        ? decided.unionByName(scans.of(collection).duplicates(), true)
        : decided;
  }

  private static Dataset<Row> unreadable(Dataset<Row> scanned, StatementRows rows) {
    return scanned
        .where(col(ScanColumns.REJECTION).isNotNull())
        .map(
            (MapFunction<Row, Row>)
                row ->
                    rows.ofFinding(
                        FindingCode.of(row.getAs(ScanColumns.REJECTION_CODE)),
                        row.getAs(ScanColumns.REJECTION)),
            Encoders.row(StatementRows.SCHEMA));
  }

  private DataSources dataSources() {
    Dataset<Row> sources =
        documents.map(
            RegisterCollection.DATA_SOURCES,
            scans.accepted(RegisterCollection.DATA_SOURCES),
            KEYED_DOCUMENT,
            (document, decision, out) ->
                out.accept(
                    RowFactory.create(
                        decision.<byte[]>getAs(ScanColumns.KEY), BsonBytes.of(document))));
    return new DataSources(sources.collectAsList());
  }
}
