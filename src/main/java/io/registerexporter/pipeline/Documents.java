package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.col;

import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.FileSlice;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.bson.BsonDocument;

/**
 * The register's documents on the cluster, read in two ways: all of a collection for what
 * identifies them, and those that were decided on where their statements are made.
 *
 * <p>The second reading moves the decisions to the slices, not the documents to the decisions.
 */
final class Documents {

  private final SparkSession spark;
  private final RegisterSource source;
  private final Broadcast<SerializableConfiguration> hadoop;

  Documents(SparkSession spark, RegisterSource source) {
    this.spark = spark;
    this.source = source;
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    this.hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
  }

  /** Makes rows of a document and what was decided about it. */
  interface Mapper extends Serializable {
    /**
     * @param decisions about the document, one at least
     */
    void map(BsonDocument document, List<Row> decisions, Consumer<Row> rows);
  }

  /** No rows at all. */
  Dataset<Row> none(StructType schema) {
    return spark.createDataFrame(List.of(), schema);
  }

  /**
   * Holds what was found in a collection against what the source knows of it.
   *
   * @param read number of documents
   * @param hasDuplicates true if two of them have one {@code _id}
   * @throws SourceException if the number differs, or a database gave a document twice
   */
  void requireAsStaged(RegisterCollection collection, long read, boolean hasDuplicates) {
    Optional<Long> staged = source.count(collection);
    if (staged.isPresent() && (staged.get() != read || hasDuplicates)) {
      throw new SourceException(
          "the staged files of "
              + collection.collectionName()
              + " hold "
              + read
              + " documents"
              + (hasDuplicates ? ", some of them twice" : "")
              + ", and "
              + staged.get()
              + " were written to them. Do not change them during the run; with another"
              + " mongoPartitioner than id-range, try that.");
    }
  }

  /** A row for each document of a collection, in the scan's schema. */
  Dataset<Row> scan(CollectionScan scan, LocalDate publicationDate) {
    List<FileSlice> slices = source.slices(scan.collection());
    if (slices.isEmpty()) {
      return none(scan.schema());
    }
    Broadcast<SerializableConfiguration> configuration = hadoop;
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return spark.createDataFrame(
        context
            .parallelize(slices, slices.size())
            .flatMap(
                slice ->
                    new ScannedRows(scan, slice, publicationDate, configuration.value().value())),
        scan.schema());
  }

  /**
   * The rows that a mapper makes of the documents that decisions name by slice and offset.
   *
   * @param decisions a row or more for each document to be read; their columns are the mapper's own
   */
  Dataset<Row> map(
      RegisterCollection collection, Dataset<Row> decisions, StructType schema, Mapper mapper) {
    Map<Integer, FileSlice> slices = new HashMap<>();
    source.slices(collection).forEach(slice -> slices.put(slice.id(), slice));
    Broadcast<SerializableConfiguration> configuration = hadoop;
    return decisions
        .repartition(Math.max(1, slices.size()), col(ScanColumns.SLICE))
        .sortWithinPartitions(ScanColumns.SLICE, ScanColumns.OFFSET)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    new MappedRows(
                        rows,
                        new SliceDocuments(collection, slices, configuration.value().value()),
                        mapper),
            Encoders.row(schema));
  }
}
