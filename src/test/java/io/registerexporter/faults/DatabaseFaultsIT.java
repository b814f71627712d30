package io.registerexporter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import io.registerexporter.TestRegister;
import io.registerexporter.mongo.Fault;
import io.registerexporter.mongo.TestMongo;
import io.registerexporter.register.RegisterCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database fails, goes away, or changes while it is read. */
@Tag("faults")
class DatabaseFaultsIT {

  private static final String DATABASE = "register";

  /** Two readings of a collection, and no long waiting for a server. */
  private static final Map<String, String> IMPATIENT =
      Map.of("REGISTER_EXPORTER_MONGO_TIMEOUT", "3", "REGISTER_EXPORTER_MONGO_READINGS", "2");

  /** Readings can be told apart by their number. */
  private static final Map<String, String> ONE_BY_ONE =
      Map.of("REGISTER_EXPORTER_MONGO_PARTITIONER", "single");

  /** Each collection is counted, read and counted, and the third are the relationships. */
  private static final int READING_OF_RELATIONSHIPS = 8;

  @TempDir private Path folder;

  private final CleanRun clean = CleanRun.shared();
  private TestMongo mongo;
  private Place place;

  @BeforeEach
  void startServer() {
    mongo = TestMongo.start();
    place = new Folder(folder.resolve("out"));
    clean.putOld(place);
  }

  @AfterEach
  void stopServer() {
    mongo.close();
  }

  @Test
  void killedCursor_isReadAgain() {
    mongo.load(DATABASE, clean.register());
    mongo.atCommand("getMore", 2, Fault.KILL_CURSORS);

    assertReadsAgain(run(Job.export(mongo.uri(DATABASE), place)));
  }

  @Test
  void connectionCutWhileRead_isReadAgain() {
    mongo.load(DATABASE, clean.register());
    mongo.atCommand("getMore", 2, Fault.DISCONNECT);

    assertReadsAgain(run(Job.export(mongo.uri(DATABASE), place)));
  }

  @Test
  void collectionThatGrewWhileRead_isReadAgain() {
    TestRegister before = new TestRegister();
    for (RegisterCollection collection : RegisterCollection.values()) {
      clean.register().lines(collection).forEach(line -> before.add(collection, line));
    }
    List<String> relationships = before.lines(RegisterCollection.RELATIONSHIPS);
    BsonDocument last = BsonDocument.parse(relationships.remove(relationships.size() - 1));
    mongo.load(DATABASE, before);
    mongo.atCommand(
        "aggregate",
        READING_OF_RELATIONSHIPS,
        Fault.run(() -> mongo.load(DATABASE, "relationships", List.of(last))));

    assertReadsAgain(run(Job.export(mongo.uri(DATABASE), place).variables(ONE_BY_ONE)));
  }

  private void assertReadsAgain(Job.End end) {
    assertThat(end.exitCode()).as(end.err()).isZero();
    assertThat(end.err()).contains("again after 1 of 3 readings");
    assertIsThatOfCleanRun();
  }

  @Test
  void collectionThatChangesWithEveryReading_endsTheRun_andTheNextOneFinishes() {
    mongo.load(DATABASE, clean.register());
    AtomicBoolean changing = new AtomicBoolean(true);
    AtomicInteger next = new AtomicInteger(800_000);
    mongo.atEvery(
        "aggregate",
        call -> {
          if (changing.get() && call.collection().equals("imports")) {
            BsonDocument added =
                new BsonDocument("_id", new BsonInt32(next.getAndIncrement()))
                    .append("added", BsonBoolean.TRUE);
            mongo.load(DATABASE, "imports", List.of(added));
          }
        });

    Job.End end =
        run(Job.export(mongo.uri(DATABASE), place).variables(IMPATIENT).variables(ONE_BY_ONE));

    assertThat(end.err()).contains("the collection imports changed while it was read");
    assertIsFailureOfTheSource(end);

    changing.set(false);
    try (MongoClient client = MongoClients.create(mongo.uri(DATABASE))) {
      client.getDatabase(DATABASE).getCollection("imports").deleteMany(Filters.eq("added", true));
    }
    assertTheNextOneFinishes();
  }

  @Test
  void databaseThatIsGone_endsTheRun_andTheNextOneFinishes() {
    mongo.load(DATABASE, clean.register());
    mongo.atCommand("getMore", 2, Fault.VANISH);

    Job.End end = run(Job.export(mongo.uri(DATABASE), place).variables(IMPATIENT));

    assertThat(end.err()).contains(mongo.host());
    assertIsFailureOfTheSource(end);

    mongo.comeBack();
    assertTheNextOneFinishes();
  }

  private void assertIsFailureOfTheSource(Job.End end) {
    assertThat(end.exitCode()).as(end.err()).isEqualTo(4);
    Contents between = Contents.of(place);
    between.assertLatestIsComplete();
    between.assertIsUntouched(CleanRun.OLD);
    assertThat(between.isPublished(CleanRun.ID)).isFalse();
  }

  private void assertTheNextOneFinishes() {
    Job.End end = run(Job.resume(mongo.uri(DATABASE), place));

    assertThat(end.exitCode()).as(end.err()).isZero();
    assertIsThatOfCleanRun();
  }

  private void assertIsThatOfCleanRun() {
    Contents.of(place).assertLatestIsComplete();
    Contents.of(place).assertIsThatOfCleanRun();
  }

  private static Job.End run(Job job) {
    try (job) {
      return job.start().end();
    }
  }
}
