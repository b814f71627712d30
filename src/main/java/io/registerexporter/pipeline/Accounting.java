package io.registerexporter.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import io.registerexporter.register.FindingCode;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sink.Manifest;
import io.registerexporter.sink.RefusedException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says of every document that was read what became of it, so that none is lost without a word. */
final class Accounting {

  private static final List<String> REJECTIONS = FindingCode.codes(FindingCode.Kind.REJECTION);

  private final Map<String, Map<String, Long>> outcomes;
  private final Set<String> readAgain = new HashSet<>();
  private final Map<String, Manifest.Documents> collections = new LinkedHashMap<>();
  private final Map<String, Long> rejections = new TreeMap<>();

  /**
   * @throws RefusedException if a document is not accounted for
   */
  Accounting(Scans scans, Records records, Decisions decisions) {
    outcomes = outcomes(records, decisions);
    for (RegisterCollection collection : RegisterCollection.values()) {
      String name = collection.collectionName();
      Manifest.Documents documents =
          documents(scans.of(collection).read(), outcomes.getOrDefault(name, Map.of()));
      check(name, documents);
      collections.put(name, documents);
    }
  }

  /** By the names that collections have in the register. */
  Map<String, Manifest.Documents> collections() {
    return collections;
  }

  /** True if documents of the collection were rejected with the code. */
  boolean has(RegisterCollection collection, FindingCode code) {
    return outcomes.getOrDefault(collection.collectionName(), Map.of()).containsKey(code.code());
  }

  boolean hasRejections(RegisterCollection collection) {
    return collections.get(collection.collectionName()).rejected() > 0;
  }

  /** True if documents of the collection give statements or findings. */
  boolean isReadAgain(RegisterCollection collection) {
    return readAgain.contains(collection.collectionName());
  }

  /**
   * Which decided documents have to be read again: all that give a statement or are rejected, and
   * of the others those that something is wrong with.
   */
  static Column toReadAgain(RegisterCollection collection) {
    Column rejected = col(Outcome.COLUMN).isInCollection(REJECTIONS);
    Column used = col(Outcome.COLUMN).equalTo(Outcome.USED);
    return switch (collection) {
      case ENTITIES, RELATIONSHIPS, STATEMENTS -> used.or(rejected);
      case RAW_DATA_PROVENANCES, IMPORTS, DATA_SOURCES ->
          col(ScanColumns.HAS_FINDINGS).or(col(Outcome.COLUMN).equalTo(Outcome.IMPORT_NOT_STORED));
    };
  }

  /** Documents left out, by code of the finding. */
  Map<String, Long> rejections() {
    return rejections;
  }

  private Map<String, Map<String, Long>> outcomes(Records records, Decisions decisions) {
    Dataset<Row> all = null;
    for (RegisterCollection collection : RegisterCollection.values()) {
      Dataset<Row> rejected =
          records
              .rejected(collection)
              .select(
                  col(ScanColumns.REJECTION_CODE).as(Outcome.COLUMN), lit(false).as("isReadAgain"));
      Dataset<Row> duplicates =
          records
              .duplicates(collection)
              .select(
                  lit(FindingCode.DUPLICATE_DOCUMENT.code()).as(Outcome.COLUMN),
                  lit(true).as("isReadAgain"));
      Dataset<Row> outcomes =
          decisions
              .of(collection)
              .select(col(Outcome.COLUMN), toReadAgain(collection).as("isReadAgain"))
              .union(rejected)
              .union(duplicates)
              .groupBy(Outcome.COLUMN)
              .agg(count(lit(1)).as("documents"), count_if(col("isReadAgain")).as("readAgain"))
              .withColumn("collection", lit(collection.collectionName()));
      all = all == null ? outcomes : all.union(outcomes);
    }
    Map<String, Map<String, Long>> byCollection = new LinkedHashMap<>();
    for (Row row : all.collectAsList()) {
      byCollection
          .computeIfAbsent(row.getAs("collection"), name -> new TreeMap<>())
          .put(row.getAs(Outcome.COLUMN), row.getAs("documents"));
      if (row.<Long>getAs("readAgain") > 0) {
        readAgain.add(row.getAs("collection"));
      }
    }
    return byCollection;
  }

  private Manifest.Documents documents(long read, Map<String, Long> outcomes) {
    Map<String, Long> unused = new TreeMap<>();
    long used = 0;
    long rejected = 0;
    for (Map.Entry<String, Long> outcome : outcomes.entrySet()) {
      if (outcome.getKey().equals(Outcome.USED)) {
        used = outcome.getValue();
      } else if (REJECTIONS.contains(outcome.getKey())) {
        rejected += outcome.getValue();
        rejections.merge(outcome.getKey(), outcome.getValue(), Long::sum);
      } else {
        unused.put(outcome.getKey(), outcome.getValue());
      }
    }
    return new Manifest.Documents(read, used, unused, rejected);
  }

  private static void check(String collection, Manifest.Documents documents) {
    long unused = documents.unused().values().stream().mapToLong(Long::longValue).sum();
    if (documents.read() != documents.used() + unused + documents.rejected()) {
      throw new RefusedException(
          "of "
              + documents.read()
              + " documents of "
              + collection
              + ", only "
              + (documents.used() + unused + documents.rejected())
              + " are accounted for. Nothing is published; please report this with the log.");
    }
  }
}
