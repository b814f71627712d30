package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.col;

import io.registerexporter.register.Reading;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.DocumentReader;
import io.registerexporter.source.FileSlice;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceDocument;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
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
    void map(BsonDocument document, Row decision, Consumer<Row> rows);
  }

  /** No rows at all. */
  Dataset<Row> none(StructType schema) {
    return spark.createDataFrame(List.of(), schema);
  }

  /** A row for each document of a collection, in the scan's schema. */
  Dataset<Row> scan(CollectionScan scan) {
    List<FileSlice> slices = source.slices(scan.collection());
    if (slices.isEmpty()) {
      return none(scan.schema());
    }
    Broadcast<SerializableConfiguration> configuration = hadoop;
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return spark.createDataFrame(
        context
            .parallelize(slices, slices.size())
            .flatMap(slice -> new ScannedRows(scan, slice, configuration.value().value())),
        scan.schema());
  }

  /**
   * The rows that a mapper makes of the documents that decisions name by slice and offset.
   *
   * @param decisions a row for each document to be read; its columns are the mapper's own
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

  /** All documents of a slice as rows. */
  private static final class ScannedRows implements Iterator<Row> {
    private final CollectionScan scan;
    private final FileSlice slice;
    private final DocumentReader reader;
    private Row next;

    ScannedRows(CollectionScan scan, FileSlice slice, Configuration configuration) {
      this.scan = scan;
      this.slice = slice;
      this.reader = DocumentReader.open(scan.collection(), slice, configuration);
      closeAtEndOfTask(() -> close(reader));
      this.next = read();
    }

    private Row read() {
      return reader.next().map(this::row).orElse(null);
    }

    private Row row(SourceDocument document) {
      if (document instanceof SourceDocument.Unreadable unreadable) {
        return scan.rejected(slice.id(), unreadable.offset(), unreadable.finding());
      }
      BsonDocument bson = ((SourceDocument.Decoded) document).document();
      Reading<CollectionScan.Facts> reading = scan.read(bson);
      if (reading instanceof Reading.Rejected<CollectionScan.Facts> rejected) {
        return scan.rejected(slice.id(), document.offset(), rejected.finding());
      }
      var accepted = (Reading.Accepted<CollectionScan.Facts>) reading;
      return scan.row(slice.id(), document.offset(), accepted.value());
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Row next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = read();
      return row;
    }
  }

  /** Documents at ascending offsets of one slice after the other. */
  private static final class SliceDocuments {
    private final RegisterCollection collection;
    private final Map<Integer, FileSlice> slices;
    private final Configuration configuration;
    private FileSlice slice;
    private DocumentReader reader;

    SliceDocuments(
        RegisterCollection collection,
        Map<Integer, FileSlice> slices,
        Configuration configuration) {
      this.collection = collection;
      this.slices = slices;
      this.configuration = configuration;
      closeAtEndOfTask(
          () -> {
            if (reader != null) {
              close(reader);
            }
          });
    }

    BsonDocument at(int sliceId, long offset) {
      if (slice == null || slice.id() != sliceId) {
        if (reader != null) {
          close(reader);
        }
        slice = slices.get(sliceId);
        reader = DocumentReader.open(collection, slice, configuration);
      }
      while (true) {
        SourceDocument document =
            reader
                .next()
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            slice.path() + " has no document at " + offset + " any more"));
        if (document.offset() == offset) {
          return ((SourceDocument.Decoded) document).document();
        }
      }
    }
  }

  /** What a mapper makes of the documents of the decisions, in their order. */
  private static final class MappedRows implements Iterator<Row> {
    private final Iterator<Row> decisions;
    private final SliceDocuments documents;
    private final Mapper mapper;
    private final Queue<Row> ready = new ArrayDeque<>();

    MappedRows(Iterator<Row> decisions, SliceDocuments documents, Mapper mapper) {
      this.decisions = decisions;
      this.documents = documents;
      this.mapper = mapper;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && decisions.hasNext()) {
        Row decision = decisions.next();
        int slice = decision.getAs(ScanColumns.SLICE);
        long offset = decision.getAs(ScanColumns.OFFSET);
        mapper.map(documents.at(slice, offset), decision, ready::add);
      }
      return !ready.isEmpty();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }
  }

  private static void closeAtEndOfTask(Runnable close) {
    TaskCompletionListener listener = context -> close.run();
    TaskContext.get().addTaskCompletionListener(listener);
  }

  private static void close(DocumentReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a source file could not be closed", e);
    }
  }
}
