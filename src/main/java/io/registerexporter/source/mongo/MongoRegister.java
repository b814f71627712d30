package io.registerexporter.source.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.SourceException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.bson.BsonDocument;

/** A register in a MongoDB database, as the driver sees it and as tasks read it. */
public final class MongoRegister implements AutoCloseable {

  private static final String DOCUMENT = "doc";

  private final MongoAccess access;
  private final Map<RegisterCollection, String> names;
  private final MongoClient client;
  private final MongoDatabase database;
  private Optional<Broadcast<MongoAccess>> shared = Optional.empty();

  private MongoRegister(MongoAccess access, Map<RegisterCollection, String> names) {
    this.access = access;
    this.names = names;
    this.client = asked(access::client);
    this.database = client.getDatabase(access.database());
  }

  /**
   * Reaches the server and looks for the collections.
   *
   * @param names the name of each collection in the database
   * @throws SourceException if the server is not reached in time, refuses the credentials, or lacks
   *     a collection
   */
  public static MongoRegister connect(MongoAccess access, Map<RegisterCollection, String> names) {
    MongoRegister register = new MongoRegister(access, names);
    try {
      register.requireCollections();
      return register;
    } catch (RuntimeException e) {
      register.close();
      throw e;
    }
  }

  private void requireCollections() {
    List<String> found =
        asked(
            () ->
                database.listCollectionNames().authorizedCollections(true).into(new ArrayList<>()));
    List<String> missing =
        names.values().stream().filter(name -> !found.contains(name)).sorted().toList();
    if (!missing.isEmpty()) {
      throw new SourceException(
          "the database "
              + label()
              + " at "
              + access.hosts()
              + " lacks the collections "
              + String.join(", ", missing)
              + "; this user sees "
              + (found.isEmpty() ? "none" : sorted(found))
              + ". Check the name of the database, collections.prefix and the names under"
              + " collections, and the user's rights.");
    }
  }

  private static String sorted(List<String> found) {
    return String.join(", ", found.stream().sorted(Comparator.naturalOrder()).limit(20).toList());
  }

  /** What the register is called: the name of the database. */
  public String label() {
    return access.database();
  }

  /**
   * Counts the documents of a collection, one by one in the index of their ids; without the hint,
   * the server reads the documents.
   *
   * @throws SourceException if the server does not answer
   */
  public long count(RegisterCollection collection) {
    return asked(
        () ->
            database
                .getCollection(names.get(collection))
                .countDocuments(new BsonDocument(), new CountOptions().hintString("_id_")));
  }

  /** How many documents the server believes that each collection holds; costs it nothing. */
  public Map<String, Long> estimatedCounts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    names
        .values()
        .forEach(
            name ->
                counts.put(
                    name, asked(() -> database.getCollection(name).estimatedDocumentCount())));
    return counts;
  }

  /**
   * The documents of a collection as BSON, cut into ranges now and read through
   * mongo-spark-connector whenever an action asks for them.
   *
   * @param partitioner the class that cuts the collection into ranges; those of the connector
   *     itself lose documents where {@code _id}s have several types
   * @param readers how many tasks read at a time at most
   * @throws SourceException if the server does not answer
   */
  public Dataset<byte[]> documents(
      SparkSession spark, RegisterCollection collection, String partitioner, int readers) {
    Broadcast<MongoAccess> forTasks = shared(spark);
    JavaRDD<byte[]> documents =
        asked(() -> planned(scan(spark, collection, partitioner, readers).toJavaRDD()));
    return spark.createDataset(
        documents.coalesce(readers).mapPartitions(new ReadDocuments(forTasks)).rdd(),
        Encoders.BINARY());
  }

  private Broadcast<MongoAccess> shared(SparkSession spark) {
    if (shared.isEmpty()) {
      access.register();
      JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
      shared = Optional.of(context.broadcast(access));
    }
    return shared.get();
  }

  /**
   * Lets the connector cut the collection now, not within an action: Spark would write the driver's
   * exceptions to its event log.
   */
  private static JavaRDD<byte[]> planned(JavaRDD<byte[]> documents) {
    documents.getNumPartitions();
    return documents;
  }

  private Dataset<byte[]> scan(
      SparkSession spark, RegisterCollection collection, String partitioner, int readers) {
    return spark
        .read()
        .format("mongodb")
        // Whole documents: columns would be converted, and lose what has another type.
        .schema(new StructType().add(DOCUMENT, DataTypes.BinaryType))
        .option("aggregation.pipeline", "[{\"$project\": {\"" + DOCUMENT + "\": \"$$ROOT\"}}]")
        .option("connection.uri", "mongodb://" + access.hosts())
        .option("mongoClientFactory", AccessClientFactory.class.getName())
        .option(AccessClientFactory.ACCESS_OPTION, access.id())
        .option("database", access.database())
        .option("collection", names.get(collection))
        .option("comment", "register-exporter")
        .option("mode", "FAILFAST")
        .option("partitioner", partitioner)
        .option("partitioner.options." + IdRangePartitioner.PARTITIONS, readers)
        .load()
        .as(Encoders.BINARY());
  }

  private <T> T asked(Supplier<T> question) {
    return MongoFailure.translated(question, access);
  }

  /** Ends the connections, and takes the credentials back from the tasks. */
  @Override
  public void close() {
    client.close();
    access.forget();
    shared.ifPresent(Broadcast::destroy);
    shared = Optional.empty();
  }
}
