package io.registerexporter.mongo;

import de.bwaldvogel.mongo.MongoServer;
import io.registerexporter.TestRegister;
import io.registerexporter.register.RegisterCollection;
import io.registerexporter.sample.EmbeddedMongo;
import io.registerexporter.source.BsonBytes;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.bson.BsonDocument;

/**
 * An embedded server that keeps a record of what it is asked, and that fails where a test wants it
 * to. It is an emulator: see {@link EmbeddedMongo}.
 */
public final class TestMongo implements AutoCloseable {

  private final TestBackend backend;
  private final Optional<TlsIdentity> identity;
  private final EmbeddedMongo mongo;

  private TestMongo(Optional<ScramUser> user, Optional<TlsIdentity> identity) {
    // The emulator logs each error that it answers with, and here they are meant.
    Configurator.setLevel("de.bwaldvogel.mongo", Level.OFF);
    this.backend = new TestBackend(this, user);
    this.identity = identity;
    Consumer<MongoServer> settings =
        server -> identity.ifPresent(tls -> server.enableSsl(tls.key(), null, tls.certificate()));
    this.mongo = EmbeddedMongo.start(backend, settings);
  }

  public static TestMongo start() {
    return new TestMongo(Optional.empty(), Optional.empty());
  }

  /**
   * A server that lets in this user of the database {@code admin}, by SCRAM-SHA-256, and no other.
   */
  public static TestMongo withUser(String user, String password) {
    return new TestMongo(Optional.of(new ScramUser(user, password)), Optional.empty());
  }

  /** A server that speaks TLS only, with a certificate that it signed itself. */
  public static TestMongo withTls() {
    return new TestMongo(Optional.empty(), Optional.of(TlsIdentity.create()));
  }

  /** Host and port, as addresses name them. */
  public String host() {
    return mongo.host();
  }

  /** Without credentials; with {@code tls=true} where the server speaks it. */
  public String uri(String database) {
    return mongo.uri(database) + (identity.isPresent() ? "?tls=true" : "");
  }

  /** With credentials, which must not need escaping. */
  public String uri(String database, String user, String password) {
    return "mongodb://%s:%s@%s/%s?authSource=admin".formatted(user, password, host(), database);
  }

  /** A file with the server's certificate in PEM, which is its own authority. */
  public Path certificate() {
    return identity
        .orElseThrow(() -> new IllegalStateException("this server does not speak TLS"))
        .pem();
  }

  /** Makes the six collections, empty ones too, under the names that they have in the register. */
  public void load(String database, TestRegister register) {
    for (RegisterCollection collection : RegisterCollection.values()) {
      load(
          database,
          collection.collectionName(),
          register.lines(collection).stream().map(BsonDocument::parse).toList());
    }
  }

  /** Adds documents to a collection, which is made if it is missing. Needs no user. */
  public void load(String database, String collection, List<BsonDocument> documents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    documents.forEach(document -> bytes.writeBytes(BsonBytes.of(document)));
    mongo.load(database, collection, bytes.toByteArray());
  }

  /** The names of the commands received, in their order; without those on MongoDB's databases. */
  public List<String> commands() {
    return backend.commands();
  }

  public long count(String command) {
    return commands().stream().filter(command::equals).count();
  }

  /** The collections whose documents were asked for, once for each range. */
  public List<String> readings() {
    return backend.readings();
  }

  /** Begins a new record of the commands. */
  public void forget() {
    backend.forget();
  }

  /**
   * Lets a fault happen once.
   *
   * @param nth which of the commands that are received from now on, the first being 1
   */
  public void atCommand(String command, int nth, Fault fault) {
    backend.add(command, nth, fault);
  }

  /** Lets a fault happen at each of these commands, so that trying again does not help. */
  public void atEvery(String command, Fault fault) {
    backend.add(command, TestBackend.EVERY, fault);
  }

  void vanish() {
    backend.hangUp();
  }

  /** Ends {@link Fault#VANISH}. */
  public void comeBack() {
    backend.comeBack();
  }

  void killCursors() {
    backend.killCursors();
  }

  /** Returns before the server is gone, since the server's own threads call it. */
  void stop() {
    backend.hangUp();
    new Thread(mongo::close, "test-mongo-stop").start();
  }

  @Override
  public void close() {
    mongo.close();
    identity.ifPresent(TlsIdentity::delete);
  }
}
