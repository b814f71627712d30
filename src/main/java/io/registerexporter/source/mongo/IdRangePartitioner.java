package io.registerexporter.source.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.spark.sql.connector.config.ReadConfig;
import com.mongodb.spark.sql.connector.read.MongoInputPartition;
import com.mongodb.spark.sql.connector.read.partitioner.Partitioner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Cuts a collection into ranges of {@code _id} in which every document is once, whatever the types
 * of its ids are.
 *
 * <p>The bounds are compared by {@code $expr}, which orders values of all types; {@code $gt} and
 * its like in a query compare within a type only, and lose what lies between two types. MongoDB
 * answers such ranges from the index of {@code _id} from version 5.0 on. The bounds come from a
 * sample that the server has sorted, so that its own order is what they are used in.
 */
public final class IdRangePartitioner implements Partitioner {

  /** How many ranges at most. */
  static final String PARTITIONS = "partitions";

  private static final long SAMPLED_PER_PARTITION = 100;
  private static final int MIN_DOCUMENTS = 100;

  @Override
  public List<MongoInputPartition> generatePartitions(ReadConfig config) {
    int most = config.getPartitionerOptions().getInt(PARTITIONS, 1);
    List<BsonValue> bounds = config.withCollection(collection -> bounds(collection, most));
    List<MongoInputPartition> partitions = new ArrayList<>();
    for (int i = 0; i <= bounds.size(); i++) {
      Optional<BsonValue> from = i == 0 ? Optional.empty() : Optional.of(bounds.get(i - 1));
      Optional<BsonValue> to = i == bounds.size() ? Optional.empty() : Optional.of(bounds.get(i));
      List<BsonDocument> pipeline = new ArrayList<>();
      if (from.isPresent() || to.isPresent()) {
        pipeline.add(within(from, to));
      }
      pipeline.addAll(config.getAggregationPipeline());
      partitions.add(new MongoInputPartition(i, pipeline));
    }
    return partitions;
  }

  /** The least ids of all ranges but the first. */
  private static List<BsonValue> bounds(MongoCollection<BsonDocument> collection, int most) {
    long wanted = Math.min(most, collection.estimatedDocumentCount() / MIN_DOCUMENTS);
    if (wanted <= 1) {
      return List.of();
    }
    List<BsonValue> sample = new ArrayList<>();
    collection
        .aggregate(
            List.of(
                stage(
                    "$sample",
                    new BsonDocument("size", new BsonInt64(wanted * SAMPLED_PER_PARTITION))),
                stage("$project", new BsonDocument("_id", new BsonInt32(1))),
                stage("$sort", new BsonDocument("_id", new BsonInt32(1)))))
        .allowDiskUse(true)
        .forEach(document -> sample.add(document.get("_id")));
    List<BsonValue> bounds = new ArrayList<>();
    for (int i = 1; i < wanted && !sample.isEmpty(); i++) {
      BsonValue bound = sample.get((int) ((long) sample.size() * i / wanted));
      // A sample may name a document twice.
      if (bounds.isEmpty() || !bounds.get(bounds.size() - 1).equals(bound)) {
        bounds.add(bound);
      }
    }
    return bounds;
  }

  private static BsonDocument within(Optional<BsonValue> from, Optional<BsonValue> to) {
    BsonArray conditions = new BsonArray();
    from.ifPresent(bound -> conditions.add(compared("$gte", bound)));
    to.ifPresent(bound -> conditions.add(compared("$lt", bound)));
    return stage("$match", new BsonDocument("$expr", new BsonDocument("$and", conditions)));
  }

  private static BsonDocument compared(String operator, BsonValue bound) {
    return new BsonDocument(
        operator,
        new BsonArray(List.of(new BsonString("$_id"), new BsonDocument("$literal", bound))));
  }

  private static BsonDocument stage(String name, BsonDocument content) {
    return new BsonDocument(name, content);
  }
}
