package io.registerexporter.sample;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the stages of a pipeline, each by the emulator, but for three. It does not know {@code
 * $collStats}. Its {@code $sample} sorts by chance and fails where the sort notices. And where
 * {@code $project} puts {@code $$ROOT} into a field, it takes the texts and names in the document
 * that begin with a dollar for expressions, and replaces or refuses them.
 */
record AggregatePipeline(MongoBackend backend, MongoDatabase database, Oplog oplog) {

  private static final String ID = "_id";
  private static final String ROOT = "$$ROOT";

  /**
   * @param stages the pipeline as the client sent it
   */
  List<Document> run(String collectionName, Object stages) {
    List<Document> pipeline = Aggregation.parse(stages);
    MongoCollection<?> collection = database.resolveCollection(collectionName, false);
    if (collection == null) {
      return ofMissing(collectionName, pipeline);
    }
    Stream<Document> documents = collection.queryAllAsStream();
    for (Document stage : pipeline) {
      if (stage.get("$collStats") instanceof Document asked) {
        documents = Stream.of(statistics(collection, asked));
      } else if (stage.get("$sample") instanceof Document asked) {
        documents = sample(documents, ((Number) asked.get("size")).longValue());
      } else if (stage.get("$project") instanceof Document fields && fields.containsValue(ROOT)) {
        documents = documents.map(document -> nested(document, fields));
      } else {
        documents =
            Aggregation.fromPipeline(
                    List.of(stage), backend::resolveDatabase, database, collection, oplog)
                .runStagesAsStream(documents);
      }
    }
    return documents.toList();
  }

  private List<Document> ofMissing(String collection, List<Document> pipeline) {
    if (!pipeline.isEmpty() && pipeline.get(0).containsKey("$collStats")) {
      throw new MongoServerError(
          26,
          "NamespaceNotFound",
          "Collection [" + database.getDatabaseName() + "." + collection + "] not found.");
    }
    return List.of();
  }

  private static Stream<Document> sample(Stream<Document> documents, long size) {
    List<Document> shuffled = new ArrayList<>(documents.toList());
    Collections.shuffle(shuffled);
    return shuffled.stream().limit(size);
  }

  private static Document statistics(MongoCollection<?> collection, Document asked) {
    Document stored = collection.getStats();
    Document statistics = new Document("ns", collection.getFullName());
    for (String name : asked.keySet()) {
      statistics.put(name, name.equals("count") ? stored.get(name) : stored);
    }
    return statistics;
  }

  /**
   * @throws MongoServerError if another field is asked for beside the document
   */
  private static Document nested(Document document, Document fields) {
    if (fields.size() > 1) {
      throw new MongoServerError(
          238, "NotImplemented", "the emulator projects $$ROOT alone, not " + fields);
    }
    Document result = new Document();
    if (document.containsKey(ID)) {
      result.put(ID, document.get(ID));
    }
    return result.append(fields.keySet().iterator().next(), document);
  }
}
