package io.registerexporter.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoIterable;
import io.registerexporter.mongo.Fault;
import io.registerexporter.mongo.TestMongo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonValue;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the embedded server has to have in common with MongoDB for the rest of the tests. */
class EmbeddedMongoTest {

  private static final String DATABASE = "register";
  private static final List<BsonDocument> WHOLE =
      List.of(BsonDocument.parse("{\"$project\": {\"doc\": \"$$ROOT\"}}"));
  private static final int MEGABYTE = 1024 * 1024;

  private final TestMongo mongo = TestMongo.start();
  private MongoClient client;
  private MongoCollection<BsonDocument> collection;

  @BeforeEach
  void connect() {
    client = MongoClients.create(mongo.uri(DATABASE));
    collection = client.getDatabase(DATABASE).getCollection("entities", BsonDocument.class);
  }

  @AfterEach
  void close() {
    client.close();
    mongo.close();
  }

  @Test
  void aggregateWithoutBatchSize_comesAsMongoDbPagesIt() {
    load(numbered(1_000));
    assertThat(ids(collection.aggregate(WHOLE))).containsExactlyElementsOf(numbers(1_000));
    assertThat(mongo.commands()).containsExactly("aggregate", "getMore");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 101})
  void aggregateWithBatchSize_givesEachDocumentOnceInPagesOfThatSize(int size) {
    load(numbered(100));
    assertThat(ids(collection.aggregate(WHOLE).batchSize(size)))
        .containsExactlyElementsOf(numbers(100));
    assertThat(mongo.count("getMore")).isEqualTo(99 / size);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 1_000})
  void find_givesEachDocumentOnce(int size) {
    load(numbered(500));
    assertThat(ids(collection.find().batchSize(size))).containsExactlyElementsOf(numbers(500));
    assertThat(ids(collection.find().batchSize(size).skip(10).limit(300)))
        .containsExactlyElementsOf(numbers(500).subList(10, 310));
  }

  @Test
  void batchSizeOfZero_opensACursorWithoutDocuments() {
    load(numbered(3));
    BsonDocument answer =
        client
            .getDatabase(DATABASE)
            .runCommand(
                BsonDocument.parse(
                    "{\"aggregate\": \"entities\", \"pipeline\": [], \"cursor\": {\"batchSize\":"
                        + " 0}}"),
                BsonDocument.class)
            .getDocument("cursor");
    assertThat(answer.getArray("firstBatch")).isEmpty();
    assertThat(answer.getInt64("id").getValue()).isNotZero();
  }

  @Test
  void emptyOrMissingCollection_givesNothing() {
    mongo.load(DATABASE, "entities", List.of());
    assertThat(ids(collection.aggregate(WHOLE))).isEmpty();
    assertThat(
            client
                .getDatabase(DATABASE)
                .getCollection("missing")
                .aggregate(WHOLE)
                .into(new ArrayList<>()))
        .isEmpty();
    assertThat(client.getDatabase(DATABASE).listCollectionNames()).containsExactly("entities");
  }

  @Test
  void moreThanAMessageHolds_comesInPagesThatFit() {
    load(IntStream.range(0, 60).mapToObj(i -> sized(i, MEGABYTE)).toList());
    assertThat(ids(collection.aggregate(WHOLE))).containsExactlyElementsOf(numbers(60));
    assertThat(ids(collection.find())).containsExactlyElementsOf(numbers(60));
  }

  @Test
  void largestDocuments_comeOneByOne() {
    int largest = 16 * MEGABYTE - 100;
    load(IntStream.range(0, 4).mapToObj(i -> sized(i, largest)).toList());
    mongo.load(DATABASE, "entities", List.of(sized(4, 1_000), sized(5, largest)));
    assertThat(ids(collection.aggregate(WHOLE))).containsExactlyElementsOf(numbers(6));
    assertThat(mongo.count("getMore")).isEqualTo(5);
    assertThat(ids(collection.find())).containsExactlyElementsOf(numbers(6));
  }

  @Test
  void closedCursor_isKilledOnTheServer() {
    load(numbered(1_000));
    try (MongoCursor<BsonDocument> cursor = collection.aggregate(WHOLE).cursor()) {
      assertThat(cursor.next()).isNotNull();
    }
    assertThat(mongo.commands()).containsExactly("aggregate", "killCursors");
  }

  @Test
  void unknownCursor_isRefused() {
    load(numbered(1_000));
    mongo.atCommand("getMore", 1, Fault.KILL_CURSORS);
    assertThatThrownBy(() -> ids(collection.aggregate(WHOLE)))
        .isInstanceOf(MongoCursorNotFoundException.class);
  }

  @Test
  void collStats_countsAndMeasures() {
    load(numbered(1_000));
    List<BsonDocument> stats = collStats("{\"count\": {}, \"storageStats\": {}}");
    assertThat(stats).hasSize(1);
    assertThat(stats.get(0).getInt32("count").getValue()).isEqualTo(1_000);
    BsonDocument storage = stats.get(0).getDocument("storageStats");
    assertThat(storage.getInt32("count").getValue()).isEqualTo(1_000);
    assertThat(storage.getInt32("size").getValue()).isEqualTo(1_000 * (4 + 1 + 4 + 4 + 1));
  }

  @Test
  void collStats_goesThroughTheStagesAfterIt() {
    load(numbered(10));
    assertThat(
            collStats(
                "{\"storageStats\": {}}",
                "{\"$project\": {\"count\": \"$storageStats.count\", \"_id\": 0}}"))
        .containsExactly(BsonDocument.parse("{\"count\": 10}"));
  }

  @Test
  void collStatsOfMissingCollection_isRefused() {
    assertThatThrownBy(() -> collStats("{\"count\": {}}"))
        .isInstanceOf(MongoCommandException.class)
        .hasMessageContaining("Collection [register.entities] not found.")
        .extracting(e -> ((MongoCommandException) e).getCode())
        .isEqualTo(26);
  }

  @Test
  void idsOfManyTypes_areInOneRangeEach() {
    List<BsonDocument> documents = new ArrayList<>();
    mixedIds().forEach(id -> documents.add(new BsonDocument("_id", id)));
    List<BsonDocument> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(1));
    load(shuffled);
    List<BsonValue> sorted =
        collection
            .aggregate(List.of(BsonDocument.parse("{\"$sort\": {\"_id\": 1}}")))
            .map(document -> document.get("_id"))
            .into(new ArrayList<>());
    assertThat(sorted).containsExactlyElementsOf(mixedIds());
    for (int from = 0; from < sorted.size(); from += 3) {
      int to = Math.min(from + 3, sorted.size());
      assertThat(within(sorted, from, to))
          .containsExactlyInAnyOrderElementsOf(sorted.subList(from, to));
    }
  }

  @Test
  void documentOfManyTypes_comesBackAsItWas() {
    BsonDocument document =
        BsonDocument.parse(
            """
            {"_id": {"$oid": "5b0000000000000000000001"},
             "int": 1, "whole": 1.0, "zero": -0.0, "long": {"$numberLong": "1"},
             "decimal": {"$numberDecimal": "1.230"}, "nan": {"$numberDouble": "NaN"},
             "date": {"$date": {"$numberLong": "-1"}},
             "timestamp": {"$timestamp": {"t": 4294967295, "i": 1}},
             "bytes": {"$binary": {"base64": "AQID", "subType": "00"}},
             "oldUuid": {"$binary": {"base64": "AAECAwQFBgcICQoLDA0ODw==", "subType": "03"}},
             "uuid": {"$binary": {"base64": "AAECAwQFBgcICQoLDA0ODw==", "subType": "04"}},
             "regex": {"$regularExpression": {"pattern": "a.*", "options": "im"}},
             "code": {"$code": "x"}, "least": {"$minKey": 1}, "greatest": {"$maxKey": 1},
             "null": null, "nested": [[1, [2.5, []], {"b": [null]}], {}],
             "nul": "a\\u0000b", "pair": "\\ud83d\\ude00", "": "no name"}
            """);
    load(List.of(document));
    assertThat(collection.aggregate(WHOLE).first().getDocument("doc")).isEqualTo(document);
    assertThat(collection.find().first()).isEqualTo(document);
  }

  @Test
  void dollarsInADocument_areNotTakenForExpressions() {
    BsonDocument document =
        BsonDocument.parse(
            """
            {"_id": {"$id": 1, "text": "$_id"}, "name": "$_id", "price": "$100", "all": "$$ROOT",
             "nested": {"undefined": "$$none", "$sum": [1, 2]}, "a.b": "$name"}
            """);
    load(List.of(document));
    assertThat(collection.aggregate(WHOLE))
        .containsExactly(new BsonDocument("_id", document.get("_id")).append("doc", document));
    List<BsonDocument> pruned = new ArrayList<>(WHOLE);
    pruned.add(BsonDocument.parse("{\"$project\": {\"doc\": 1, \"_id\": 0}}"));
    assertThat(collection.aggregate(pruned)).containsExactly(new BsonDocument("doc", document));
  }

  @Test
  void typeThatTheEmulatorLacks_isRefused() {
    BsonDocument document = new BsonDocument("_id", new BsonSymbol("s"));
    assertThatThrownBy(() -> load(List.of(document)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the embedded server cannot hold a document of entities: unknown type: 0xe");
  }

  @Test
  void sample_comesInTheOrderOfIds() {
    load(numbered(1_000));
    List<BsonValue> sample =
        ids(
            collection.aggregate(
                List.of(
                    BsonDocument.parse("{\"$sample\": {\"size\": 300}}"),
                    BsonDocument.parse("{\"$project\": {\"_id\": 1}}"),
                    BsonDocument.parse("{\"$sort\": {\"_id\": 1}}"))));
    assertThat(sample).hasSize(300).doesNotHaveDuplicates();
    assertThat(sample)
        .isSortedAccordingTo((a, b) -> a.asInt32().getValue() - b.asInt32().getValue());
  }

  @Test
  void refusedDocument_isNamed() {
    BsonDocument document = new BsonDocument("_id", new BsonInt32(1));
    assertThatThrownBy(() -> load(List.of(document, document)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("entities")
        .hasMessageContaining("duplicate key");
  }

  /** In MongoDB's order, which compares types first. */
  private static List<BsonValue> mixedIds() {
    List<BsonValue> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ids.add(new BsonInt32(i));
      ids.add(new BsonDouble(i + 0.25));
      ids.add(new BsonInt64(5_000_000_000L * (i + 1)));
    }
    ids.sort((a, b) -> Double.compare(a.asNumber().doubleValue(), b.asNumber().doubleValue()));
    for (String text : List.of("", "$$ROOT", "$_id", "id")) {
      ids.add(new BsonString(text));
    }
    for (int i = 0; i < 4; i++) {
      ids.add(new BsonDocument("n", new BsonInt32(i)));
    }
    for (int i = 0; i < 4; i++) {
      ids.add(new BsonBinary(new byte[] {(byte) (i * 60)}));
    }
    for (int i = 0; i < 4; i++) {
      ids.add(new BsonObjectId(new ObjectId("%024x".formatted(i))));
    }
    ids.add(BsonBoolean.FALSE);
    ids.add(BsonBoolean.TRUE);
    for (int i = 0; i < 4; i++) {
      ids.add(new BsonDateTime(i));
    }
    return ids;
  }

  /** Asks by {@code $expr} for the ids from one bound up to another, which is not among them. */
  private List<BsonValue> within(List<BsonValue> sorted, int from, int to) {
    BsonArray conditions = new BsonArray();
    if (from > 0) {
      conditions.add(compared("$gte", sorted.get(from)));
    }
    if (to < sorted.size()) {
      conditions.add(compared("$lt", sorted.get(to)));
    }
    BsonDocument match = new BsonDocument("$expr", new BsonDocument("$and", conditions));
    return ids(collection.aggregate(List.of(new BsonDocument("$match", match))));
  }

  private static BsonDocument compared(String operator, BsonValue bound) {
    return new BsonDocument(
        operator,
        new BsonArray(List.of(new BsonString("$_id"), new BsonDocument("$literal", bound))));
  }

  private List<BsonDocument> collStats(String asked, String... stages) {
    List<BsonDocument> pipeline = new ArrayList<>();
    pipeline.add(BsonDocument.parse("{\"$collStats\": " + asked + "}"));
    for (String stage : stages) {
      pipeline.add(BsonDocument.parse(stage));
    }
    return collection.aggregate(pipeline).into(new ArrayList<>());
  }

  private void load(List<BsonDocument> documents) {
    mongo.load(DATABASE, "entities", documents);
  }

  private static List<BsonDocument> numbered(int count) {
    return numbers(count).stream().map(number -> new BsonDocument("_id", number)).toList();
  }

  private static List<BsonValue> numbers(int count) {
    return IntStream.range(0, count).<BsonValue>mapToObj(BsonInt32::new).toList();
  }

  private static BsonDocument sized(int id, int bytes) {
    return new BsonDocument("_id", new BsonInt32(id))
        .append("text", new BsonString("x".repeat(bytes)));
  }

  private static List<BsonValue> ids(MongoIterable<BsonDocument> documents) {
    return documents.map(document -> document.get("_id")).into(new ArrayList<>());
  }
}
