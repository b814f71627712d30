package io.registerexporter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.registerexporter.TestRegister;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fixture keeps its promises: what it lets through, refuses and breaks. */
class TestMongoTest {

  private static final String DATABASE = "register";
  private static final int COUNT = 10;

  @Test
  void rightPassword_isAdmitted() {
    try (TestMongo mongo = TestMongo.withUser("reader", "secret")) {
      mongo.load(DATABASE, new TestRegister().company(1));
      assertThat(read(mongo.uri(DATABASE, "reader", "secret"))).hasSize(1);
    }
  }

  @Test
  void userNameWithSpecialCharacters_isAdmitted() {
    try (TestMongo mongo = TestMongo.withUser("a=b,c", "sécret")) {
      mongo.load(DATABASE, new TestRegister());
      assertThat(read(mongo.uri(DATABASE, "a%3Db%2Cc", "s%C3%A9cret"))).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "reader, wrong, admin, SCRAM-SHA-256",
    "writer, secret, admin, SCRAM-SHA-256",
    "reader, secret, register, SCRAM-SHA-256",
    "reader, secret, admin, SCRAM-SHA-1"
  })
  void wrongCredentials_areRefused(String user, String password, String source, String mechanism) {
    try (TestMongo mongo = TestMongo.withUser("reader", "secret")) {
      String uri =
          "mongodb://%s:%s@%s/register?authSource=%s&authMechanism=%s"
              .formatted(user, password, mongo.host(), source, mechanism);
      assertThatThrownBy(() -> read(uri))
          .isInstanceOf(MongoSecurityException.class)
          .cause()
          .isInstanceOf(MongoCommandException.class)
          .extracting(e -> ((MongoException) e).getCode())
          .isEqualTo(18);
    }
  }

  @Test
  void noCredentials_areRefused() {
    try (TestMongo mongo = TestMongo.withUser("reader", "secret")) {
      mongo.load(DATABASE, new TestRegister().company(1));
      assertThatThrownBy(() -> read(mongo.uri(DATABASE)))
          .isInstanceOf(MongoCommandException.class)
          .hasMessageContaining("command aggregate requires authentication")
          .extracting(e -> ((MongoException) e).getCode())
          .isEqualTo(13);
    }
  }

  @Test
  void trustedCertificate_isAccepted() {
    try (TestMongo mongo = TestMongo.withTls()) {
      mongo.load(DATABASE, new TestRegister().company(1));
      SSLContext trust = trust(mongo.certificate());
      assertThat(
              read(
                  mongo.uri(DATABASE),
                  settings -> settings.applyToSslSettings(tls -> tls.context(trust))))
          .hasSize(1);
    }
  }

  @Test
  void unknownCertificate_isNotAccepted() {
    try (TestMongo mongo = TestMongo.withTls()) {
      assertThatThrownBy(() -> read(mongo.uri(DATABASE)))
          .isInstanceOf(MongoTimeoutException.class)
          .hasMessageContaining("PKIX path building failed");
    }
  }

  @Test
  void plainConnectionToTls_isNotAnswered() {
    try (TestMongo mongo = TestMongo.withTls()) {
      assertThatThrownBy(() -> read("mongodb://" + mongo.host() + "/" + DATABASE))
          .isInstanceOf(MongoTimeoutException.class);
    }
  }

  @Test
  void error_isAnsweredAtTheCommandItIsFor() {
    try (TestMongo mongo = numbered()) {
      mongo.atCommand("getMore", 2, Fault.error(13, "Unauthorized", "not allowed"));
      assertThatThrownBy(() -> read(mongo.uri(DATABASE)))
          .isInstanceOf(MongoException.class)
          .extracting(e -> ((MongoException) e).getCode())
          .isEqualTo(13);
      assertThat(mongo.commands()).startsWith("aggregate", "getMore", "getMore");
      mongo.forget();
      assertThat(read(mongo.uri(DATABASE))).hasSize(COUNT);
      assertThat(mongo.count("getMore")).isEqualTo(4);
    }
  }

  @Test
  void brokenConnection_isTriedAgain() {
    try (TestMongo mongo = numbered()) {
      mongo.atCommand("aggregate", 1, Fault.DISCONNECT);
      assertThat(read(mongo.uri(DATABASE))).hasSize(COUNT);
      assertThat(mongo.count("aggregate")).isEqualTo(2);
    }
  }

  @Test
  void connectionThatBreaksEachTime_isAnError() {
    try (TestMongo mongo = numbered()) {
      mongo.atEvery("aggregate", Fault.DISCONNECT);
      assertThatThrownBy(() -> read(mongo.uri(DATABASE))).isInstanceOf(MongoException.class);
    }
  }

  @Test
  void stoppedServer_isGoneForGood() {
    try (TestMongo mongo = numbered()) {
      mongo.atCommand("getMore", 2, Fault.STOP);
      assertThatThrownBy(() -> read(mongo.uri(DATABASE))).isInstanceOf(MongoException.class);
      assertThatThrownBy(() -> read(mongo.uri(DATABASE))).isInstanceOf(MongoTimeoutException.class);
    }
  }

  @Test
  void hang_isNotAnswered() {
    try (TestMongo mongo = numbered()) {
      mongo.atCommand("getMore", 2, Fault.HANG);
      assertThatThrownBy(
              () ->
                  read(
                      mongo.uri(DATABASE),
                      settings ->
                          settings.applyToSocketSettings(
                              socket -> socket.readTimeout(200, TimeUnit.MILLISECONDS))))
          .isInstanceOf(MongoSocketReadTimeoutException.class);
    }
  }

  @Test
  void action_changesTheCollectionBetweenReads() {
    try (TestMongo mongo = numbered()) {
      BsonDocument more = new BsonDocument("_id", new BsonInt32(COUNT));
      mongo.atCommand(
          "aggregate", 2, Fault.run(() -> mongo.load(DATABASE, "entities", List.of(more))));
      assertThat(read(mongo.uri(DATABASE))).hasSize(COUNT);
      assertThat(read(mongo.uri(DATABASE))).hasSize(COUNT + 1);
    }
  }

  @Test
  void fault_seesTheCollection() {
    try (TestMongo mongo = numbered()) {
      List<String> collections = new ArrayList<>();
      mongo.atEvery("aggregate", call -> collections.add(call.collection()));
      mongo.atEvery("getMore", call -> collections.add(call.collection()));
      read(mongo.uri(DATABASE));
      assertThat(collections).hasSize(5).containsOnly("entities");
    }
  }

  @Test
  void register_hasItsSixCollections() {
    try (TestMongo mongo = TestMongo.start();
        MongoClient client = MongoClients.create(mongo.uri(DATABASE))) {
      mongo.load(DATABASE, new TestRegister().company(1).person(2));
      assertThat(client.getDatabase(DATABASE).listCollectionNames())
          .containsExactlyInAnyOrder(
              "entities",
              "relationships",
              "statements",
              "raw_data_provenances",
              "imports",
              "data_sources");
      assertThat(client.getDatabase(DATABASE).getCollection("entities").countDocuments())
          .isEqualTo(2);
    }
  }

  private static TestMongo numbered() {
    TestMongo mongo = TestMongo.start();
    mongo.load(
        DATABASE,
        "entities",
        IntStream.range(0, COUNT)
            .mapToObj(i -> new BsonDocument("_id", new BsonInt32(i)))
            .toList());
    return mongo;
  }

  private static List<Document> read(String uri) {
    return read(uri, settings -> {});
  }

  private static List<Document> read(String uri, Consumer<MongoClientSettings.Builder> more) {
    MongoClientSettings.Builder settings =
        MongoClientSettings.builder()
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
            .applyConnectionString(new ConnectionString(uri));
    more.accept(settings);
    try (MongoClient client = MongoClients.create(settings.build())) {
      return client
          .getDatabase(DATABASE)
          .getCollection("entities")
          .aggregate(List.of())
          .batchSize(2)
          .into(new ArrayList<>());
    }
  }

  private static SSLContext trust(Path certificate) {
    try (InputStream in = Files.newInputStream(certificate)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
