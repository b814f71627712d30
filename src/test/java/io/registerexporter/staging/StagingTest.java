package io.registerexporter.staging;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.registerexporter.SharedFolder;
import io.registerexporter.TestRegister;
import io.registerexporter.mongo.Fault;
import io.registerexporter.mongo.TestMongo;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.BsonBytes;
import io.registerexporter.source.Consistency;
import io.registerexporter.source.RegisterSource;
import io.registerexporter.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database is read as it is, or not at all. */
class StagingTest {

  private static final String PAGINATE =
      "com.mongodb.spark.sql.connector.read.partitioner.PaginateIntoPartitionsPartitioner";

  @TempDir private Path folder;

  private TestMongo mongo;

  @BeforeEach
  void startServer() {
    mongo = TestMongo.start();
  }

  @AfterEach
  void stopServer() {
    mongo.close();
  }

  @ParameterizedTest
  @CsvSource({"id-range, 1", "id-range, 3", "id-range, 7", "single, 1", "single, 4"})
  void idsOfAllTypes_areAllRead_eachDocumentOnce(String partitioner, int readers)
      throws IOException {
    List<BsonDocument> documents = documentsOfMixedIds(5_000);
    mongo.load("register", new TestRegister());
    mongo.load("register", "entities", documents);

    RegisterSource staged = stage(partitioner, readers);

    assertThat(staged.count(RegisterCollection.ENTITIES)).hasValue(5_000L);
    assertThat(StagedDocuments.of(staged, RegisterCollection.ENTITIES))
        .containsExactlyInAnyOrderElementsOf(documents);
  }

  @Test
  void partitionerThatLosesDocuments_isFoundOut() {
    mongo.load("register", new TestRegister());
    mongo.load("register", "entities", documentsOfMixedIds(5_000));

    assertThatThrownBy(() -> stage(PAGINATE, 4))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities")
        .hasMessageContaining("counted 5000 documents before")
        .hasMessageContaining("id-range");
  }

  @Test
  void partitionerOfTheConnector_isUsedWhereIdsAreOfOneType() throws IOException {
    List<BsonDocument> documents =
        IntStream.range(0, 1_000).mapToObj(i -> document(new BsonInt32(i), i)).toList();
    mongo.load("register", new TestRegister());
    mongo.load("register", "entities", documents);

    RegisterSource staged = stage(PAGINATE, 4);

    assertThat(StagedDocuments.of(staged, RegisterCollection.ENTITIES))
        .containsExactlyInAnyOrderElementsOf(documents);
  }

  @ParameterizedTest
  @CsvSource({
    "chain, id-range",
    "chain, single",
    "chain, " + PAGINATE,
    "dangling, id-range",
    "dangling, single",
    "dangling, " + PAGINATE,
    "register-a, id-range",
    "register-a, single",
    "register-a, " + PAGINATE,
  })
  void goldenRegister_isReadAsItIs(String set, String partitioner) throws IOException {
    TestRegister register = TestRegister.of(SharedFolder.require("golden/" + set + "/input"));
    mongo.load("register", register);

    RegisterSource staged = stage(partitioner, 4);

    for (RegisterCollection collection : RegisterCollection.values()) {
      assertThat(StagedDocuments.of(staged, collection))
          .containsExactlyInAnyOrderElementsOf(
              register.lines(collection).stream().map(BsonDocument::parse).toList());
    }
  }

  @Test
  void collections_areReadOnce_referrersFirst() {
    mongo.load("register", new TestRegister().company(1).person(2).relationship(1, 2, 1));

    RegisterSource staged = stage("id-range", 4);

    assertThat(mongo.readings())
        .containsExactly(
            "raw_data_provenances",
            "statements",
            "relationships",
            "entities",
            "imports",
            "data_sources");
    assertThat(staged.count(RegisterCollection.ENTITIES)).hasValue(2L);
    assertThat(staged.count(RegisterCollection.STATEMENTS)).hasValue(0L);
    assertThat(staged.label()).isEqualTo("register");
    assertThat(staged.consistency()).isEqualTo(Consistency.BEST_EFFORT);
  }

  @Test
  void manyDocuments_areCutIntoFilesThatLaterStagesShare() {
    mongo.load("register", new TestRegister());
    mongo.load(
        "register",
        "entities",
        IntStream.range(0, 1_000).mapToObj(i -> document(new BsonInt32(i), i)).toList());

    RegisterSource staged = TestStaging.of(mongo, folder).fileBytes(4_000).read();

    assertThat(staged.slices(RegisterCollection.ENTITIES)).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {16 * 1024 * 1024, 16 * 1024 * 1024 - 100})
  void largestDocuments_areRead(int bytes) throws IOException {
    BsonDocument large = new BsonDocument("_id", new BsonInt32(1));
    int rest = bytes - BsonBytes.of(large).length - 8;
    large.append("s", new BsonString("x".repeat(rest)));
    assertThat(BsonBytes.of(large)).hasSize(bytes);
    mongo.load("register", new TestRegister());
    mongo.load("register", "entities", List.of(large, document(new BsonInt32(2), 2)));

    RegisterSource staged = stage("id-range", 4);

    assertThat(StagedDocuments.of(staged, RegisterCollection.ENTITIES)).hasSize(2).contains(large);
  }

  @Test
  void collectionThatChangesOnce_isReadAgain() throws IOException {
    mongo.load("register", new TestRegister().company(1));
    // The first two commands on entities count before and read.
    mongo.atCommand("aggregate", aggregatesBeforeEntities() + 3, Fault.run(() -> addEntity(2)));

    RegisterSource staged = stage("single", 1);

    assertThat(StagedDocuments.of(staged, RegisterCollection.ENTITIES)).hasSize(2);
  }

  @Test
  void collectionThatChangesWithEveryReading_isGivenUp() {
    mongo.load("register", new TestRegister().company(1));
    AtomicInteger number = new AtomicInteger(1);
    mongo.atEvery("aggregate", Fault.run(() -> addEntity(number.incrementAndGet())));

    assertThatThrownBy(() -> TestStaging.of(mongo, folder).attempts(3).read())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities changed while it was read")
        .hasMessageContaining("while nothing writes");
    assertThat(mongo.readings().stream().filter("entities"::equals)).hasSize(3);
  }

  @Test
  void collectionThatChangesAfterItWasRead_failsIfItWasSaidToBeAtRest() {
    mongo.load("register", new TestRegister().company(1));
    mongo.atCommand("aggregate", aggregatesBeforeEntities() + 4, Fault.run(() -> addEntity(2)));

    assertThatThrownBy(() -> TestStaging.of(mongo, folder).quiesced().read())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities changed")
        .hasMessageContaining("1 documents were read of it, and it holds 2");
  }

  @Test
  void collectionThatChangesWhileItIsRead_failsAtOnceIfItWasSaidToBeAtRest() {
    mongo.load("register", new TestRegister().company(1));
    mongo.atCommand("aggregate", aggregatesBeforeEntities() + 3, Fault.run(() -> addEntity(2)));

    assertThatThrownBy(() -> TestStaging.of(mongo, folder).quiesced().read())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("entities changed while it was read");
    assertThat(mongo.readings().stream().filter("entities"::equals)).hasSize(1);
  }

  @Test
  void databaseAtRest_isSaidToBe() {
    mongo.load("register", new TestRegister().company(1));

    assertThat(TestStaging.of(mongo, folder).quiesced().read().consistency())
        .isEqualTo(Consistency.QUIESCED);
  }

  @Test
  void killedCursor_isOneReadingOfSeveral() throws IOException {
    loadCompanies(300);
    mongo.atCommand("getMore", 1, Fault.KILL_CURSORS);

    RegisterSource staged = stage("single", 1);

    assertThat(StagedDocuments.of(staged, RegisterCollection.ENTITIES)).hasSize(300);
  }

  @Test
  void cursorThatIsKilledEachTime_isToldWithHostAndReason() {
    loadCompanies(300);
    mongo.atEvery("getMore", Fault.KILL_CURSORS);

    assertToldAs("cursor was closed by the server");
  }

  @Test
  void connectionThatBreaksEachTime_isToldWithHost() {
    loadCompanies(300);
    mongo.atEvery("getMore", Fault.DISCONNECT);

    assertToldAs("connection was lost");
  }

  @Test
  void serverThatGoesAwayMeanwhile_isToldWithHost() {
    loadCompanies(300);
    mongo.atCommand("getMore", 1, Fault.STOP);

    // The next reading meets a broken connection or none, as the server's end falls.
    assertThat(told())
        .extracting(Throwable::getMessage, as(InstanceOfAssertFactories.STRING))
        .contains(mongo.host())
        .containsAnyOf("connection was lost", "not reached within 2 s");
  }

  @Test
  void serverThatDoesNotAnswer_isGivenUpInTime() {
    loadCompanies(300);
    mongo.atEvery("getMore", Fault.HANG);

    assertToldAs("no answer within the time allowed");
  }

  @Test
  void rightsTakenAwayMeanwhile_areToldAsRights() {
    loadCompanies(300);
    mongo.atEvery("getMore", Fault.error(13, "Unauthorized", "not authorized on register"));

    assertToldAs("no right");
    assertThat(mongo.readings().stream().filter("entities"::equals))
        .as("readings: another one would not help")
        .hasSize(1);
  }

  @Test
  void partitionerOfTheConnectorThatIsRefused_isToldWithHostAndReason() {
    loadCompanies(300);
    mongo.atEvery("aggregate", Fault.error(13, "Unauthorized", "not authorized on register"));

    assertThat(
            TestStaging.told(
                catchThrowable(() -> TestStaging.of(mongo, folder).partitioner(PAGINATE).read())))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(mongo.host())
        .hasMessageContaining("no right");
  }

  @Test
  void partitionerThatIsNone_isToldByItsSetting() {
    loadCompanies(1);

    assertThat(
            TestStaging.told(
                catchThrowable(
                    () -> TestStaging.of(mongo, folder).partitioner("no.such.Class").read())))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("mongoPartitioner");
  }

  private void assertToldAs(String reason) {
    assertThat(told())
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(mongo.host())
        .hasMessageContaining(reason)
        .hasNoCause();
  }

  /** What a user is told whose database cannot be read twice over. */
  private Throwable told() {
    return TestStaging.told(
        catchThrowable(
            () -> TestStaging.of(mongo, folder).partitioner("single").attempts(2).read()));
  }

  /** Provenances, statements and relationships are counted, read and counted. */
  private static int aggregatesBeforeEntities() {
    return 9;
  }

  private void loadCompanies(int number) {
    TestRegister register = new TestRegister();
    IntStream.range(0, number).forEach(register::company);
    mongo.load("register", register);
  }

  private void addEntity(int number) {
    mongo.load("register", "entities", List.of(document(new BsonInt32(number), number)));
  }

  private RegisterSource stage(String partitioner, int readers) {
    return TestStaging.of(mongo, folder).partitioner(partitioner).readers(readers).read();
  }

  private static List<BsonDocument> documentsOfMixedIds(int number) {
    return IntStream.range(0, number).mapToObj(i -> document(mixedId(i), i)).toList();
  }

  private static BsonValue mixedId(int i) {
    return switch (i % 6) {
      case 0 -> new BsonInt32(i);
      case 1 -> new BsonString("id " + i);
      case 2 -> new BsonObjectId(new ObjectId(String.format("%024x", i)));
      case 3 -> new BsonDocument("source", new BsonInt32(i));
      case 4 -> new BsonDateTime(i);
      default -> new BsonInt64(5_000_000_000L + i);
    };
  }

  private static BsonDocument document(BsonValue id, int number) {
    return new BsonDocument("_id", id)
        .append("name", new BsonString("Entity " + number))
        .append("large", new BsonInt64(5_000_000_001L))
        .append("flag", BsonBoolean.TRUE)
        .append("bytes", new BsonBinary(new byte[] {1, 2, 3}));
  }
}
