package io.registerexporter.sample;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A server inside this JVM that speaks MongoDB's protocol, on the loopback address and a free port.
 * It is an emulator, mongo-java-server, with its documents in memory.
 *
 * <p>It cannot hold symbols, DBPointers, code with scope, or binary data but of the subtypes 0, 3,
 * 4 and 128. Undefined comes back as null, subtype 128 as 0, and half a surrogate pair as U+FFFD.
 */
public final class EmbeddedMongo implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final MemoryBackend backend;
  private final MongoServer server;
  private final int port;
  private boolean isClosed;

  private EmbeddedMongo(MemoryBackend backend, MongoServer server) {
    this.backend = backend;
    this.server = server;
    this.port = server.getLocalAddress().getPort();
  }

  public static EmbeddedMongo start() {
    return start(new PagingBackend(), server -> {});
  }

  /**
   * @param backend what answers the commands
   * @param settings what is to be set before the server listens, such as its certificate
   */
  public static EmbeddedMongo start(MemoryBackend backend, Consumer<MongoServer> settings) {
    MongoServer server = new MongoServer(backend);
    settings.accept(server);
    server.bind(LOOPBACK, 0);
    return new EmbeddedMongo(backend, server);
  }

  public int port() {
    return port;
  }

  /** Host and port, as addresses name them. */
  public String host() {
    return LOOPBACK + ":" + port;
  }

  public String uri(String database) {
    return "mongodb://" + host() + "/" + database;
  }

  /**
   * Adds documents to a collection, which is made if it is missing. They do not go over the
   * network.
   *
   * @param documents in BSON, one after another, as mongodump writes them; may be empty
   * @throws IllegalArgumentException if the emulator does not take one of them
   */
  public void load(String database, String collection, byte[] documents) {
    List<Document> refused =
        collection(database, collection).insertDocuments(decoded(collection, documents), true);
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException(
          "the embedded server does not take a document of " + collection + ": " + refused.get(0));
    }
  }

  private static List<Document> decoded(String collection, byte[] documents) {
    List<Document> decoded = new ArrayList<>();
    ByteBuf bytes = Unpooled.wrappedBuffer(documents);
    try {
      while (bytes.isReadable()) {
        decoded.add(BsonDecoder.decodeBson(bytes));
      }
      return decoded;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the embedded server cannot hold a document of " + collection + ": " + e.getMessage(), e);
    }
  }

  private synchronized MongoCollection<?> collection(String database, String name) {
    MongoDatabase resolved = backend.resolveDatabase(database);
    MongoCollection<?> existing = resolved.resolveCollection(name, false);
    return existing != null ? existing : resolved.createCollectionOrThrowIfExists(name);
  }

  /** Ends all connections and forgets the documents. */
  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      server.shutdownNow();
    }
  }
}
