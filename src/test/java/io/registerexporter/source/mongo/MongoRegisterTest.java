package io.registerexporter.source.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.registerexporter.TestRegister;
import io.registerexporter.mongo.Fault;
import io.registerexporter.mongo.TestMongo;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.source.SourceException;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told who cannot read a database: in bounded time, with the host, no secret. */
class MongoRegisterTest {

  private static final String USER = "planted-user";
  private static final String PASSWORD = "planted-password";

  @Test
  void databaseWithAllCollections_isConnected() {
    try (TestMongo mongo = TestMongo.start()) {
      mongo.load("register", new TestRegister().company(1));

      try (MongoRegister register = connect(mongo.uri("register"))) {
        assertThat(register.label()).isEqualTo("register");
        assertThat(register.count(RegisterCollection.ENTITIES)).isEqualTo(1);
        assertThat(register.estimatedCounts()).containsEntry("entities", 1L).hasSize(6);
      }
    }
  }

  @Test
  void rightPassword_isLetIn() {
    try (TestMongo mongo = TestMongo.withUser(USER, PASSWORD)) {
      mongo.load("register", new TestRegister().company(1));

      try (MongoRegister register = connect(mongo.uri("register", USER, PASSWORD))) {
        assertThat(register.count(RegisterCollection.ENTITIES)).isEqualTo(1);
      }
    }
  }

  @Test
  void wrongPassword_isToldAsSuch() {
    try (TestMongo mongo = TestMongo.withUser(USER, "another")) {
      assertThat(refusal(mongo.uri("register", USER, PASSWORD)))
          .hasMessageContaining(mongo.host())
          .hasMessageContaining("authentication failed")
          .hasMessageContaining("--mongo-uri-from");
    }
  }

  @Test
  void missingPassword_isToldAsMissingRights() {
    try (TestMongo mongo = TestMongo.withUser(USER, PASSWORD)) {
      assertThat(refusal(mongo.uri("register")))
          .hasMessageContaining(mongo.host())
          .hasMessageContaining("--mongo-uri-from");
    }
  }

  @Test
  void userWithoutRights_isToldWhichAreNeeded() {
    try (TestMongo mongo = TestMongo.start()) {
      mongo.atEvery("listCollections", Fault.error(13, "Unauthorized", "not authorized, " + USER));
      assertThat(refusal(mongo.uri("register")))
          .hasMessageContaining(mongo.host())
          .hasMessageContaining("role read");
    }
  }

  @Test
  void wrongDatabase_isToldWithWhatIsMissing() {
    try (TestMongo mongo = TestMongo.start()) {
      mongo.load("register", new TestRegister());
      assertThat(refusal(mongo.uri("registry")))
          .hasMessageContaining("registry")
          .hasMessageContaining("entities")
          .hasMessageContaining("sees none");
    }
  }

  @Test
  void wrongCollection_isToldWithThoseThatAreThere() {
    try (TestMongo mongo = TestMongo.start()) {
      mongo.load("register", new TestRegister());
      Map<RegisterCollection, String> names = names();
      names.put(RegisterCollection.IMPORTS, "import");

      assertThatThrownBy(() -> MongoRegister.connect(access(mongo.uri("register")), names))
          .isInstanceOf(SourceException.class)
          .hasMessageContaining("lacks the collections import;")
          .hasMessageContaining("data_sources, entities, imports");
    }
  }

  @Test
  void hostWithoutServer_isToldAsUnreachable() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThat(refusal("mongodb://127.0.0.1:" + port + "/register"))
        .hasMessageContaining("127.0.0.1:" + port)
        .hasMessageContaining("within 2 s")
        .hasMessageContaining("refused");
  }

  @Test
  void hostThatDoesNotExist_isToldAsSuch() {
    assertThat(refusal("mongodb://no-such-host.invalid/register"))
        .hasMessageContaining("no-such-host.invalid")
        .hasMessageContaining("no such host");
  }

  @Test
  void trustedCertificate_isLetIn() throws IOException {
    try (TestMongo mongo = TestMongo.withTls()) {
      mongo.load("register", new TestRegister());
      MongoAccess access =
          MongoAccess.of(
              mongo.uri("register"),
              Optional.of(Files.readAllBytes(mongo.certificate())),
              Duration.ofSeconds(5),
              Duration.ofSeconds(5));
      try (MongoRegister register = MongoRegister.connect(access, names())) {
        assertThat(register.count(RegisterCollection.ENTITIES)).isZero();
      }
    }
  }

  @Test
  void untrustedCertificate_isToldAsSuch() {
    try (TestMongo mongo = TestMongo.withTls()) {
      assertThat(refusal(mongo.uri("register")))
          .hasMessageContaining(mongo.host())
          .hasMessageContaining("mongoTlsCa");
    }
  }

  @Test
  void serverWithoutTls_isToldToOneWhoAsksForIt() {
    try (TestMongo mongo = TestMongo.start()) {
      assertThat(refusal(mongo.uri("register") + "?tls=true"))
          .hasMessageContaining(mongo.host())
          .hasMessageContaining("tls=true");
    }
  }

  @Test
  void serverThatWantsTls_isToldToOneWhoDoesNotAsk() {
    try (TestMongo mongo = TestMongo.withTls()) {
      assertThat(refusal("mongodb://" + mongo.host() + "/register"))
          .hasMessageContaining(mongo.host())
          .hasMessageContaining("tls=true");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mongodb://planted-user:planted-password@host:abc/register",
        "mongodb://planted-user:plan@ted-password@host/register",
        "http://planted-user:planted-password@host/register",
      })
  void addressThatIsNone_isNotRepeated(String uri) {
    assertThat(refusal(uri)).hasMessageContaining("not understood");
  }

  @Test
  void certificatesThatAreNone_areRefused() {
    assertThatThrownBy(
            () ->
                MongoAccess.of(
                    "mongodb://host/register",
                    Optional.of("no certificate".getBytes(StandardCharsets.UTF_8)),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("mongoTlsCa");
  }

  @Test
  void access_showsHostsOnly() {
    assertThat(access("mongodb://planted-user:planted-password@a:1,b:2/register"))
        .hasToString("MongoDB at a:1,b:2");
  }

  private static SourceException refusal(String uri) {
    SourceException refusal =
        catchThrowableOfType(SourceException.class, () -> connect(uri).close());
    assertThat(refusal).as("the refusal").isNotNull();
    assertThat(refusal)
        .hasNoCause()
        .hasMessageNotContaining(USER)
        .hasMessageNotContaining(PASSWORD);
    return refusal;
  }

  private static MongoRegister connect(String uri) {
    return MongoRegister.connect(access(uri), names());
  }

  private static MongoAccess access(String uri) {
    return MongoAccess.of(uri, Optional.empty(), Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  private static Map<RegisterCollection, String> names() {
    Map<RegisterCollection, String> names = new EnumMap<>(RegisterCollection.class);
    for (RegisterCollection collection : RegisterCollection.values()) {
      names.put(collection, collection.collectionName());
    }
    return names;
  }
}
