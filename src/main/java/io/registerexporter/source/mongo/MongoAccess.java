package io.registerexporter.source.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.registerexporter.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * How the register's database is reached, credentials included. It goes to tasks as a broadcast
 * value; the connector's options hold only its id, under which {@link AccessClientFactory} finds it
 * in its own JVM.
 */
public final class MongoAccess implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Map<String, MongoAccess> KNOWN = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();
  private final String uri;
  private final String hosts;
  private final String database;
  private final boolean isTls;
  private final byte[] authorities;
  private final Duration timeout;
  private final Duration readTimeout;

  private MongoAccess(String uri, byte[] authorities, Duration timeout, Duration readTimeout) {
    ConnectionString address = parsed(uri);
    this.uri = uri;
    this.hosts = String.join(",", address.getHosts());
    this.database = address.getDatabase();
    this.isTls = address.getSslEnabled() == null ? authorities.length > 0 : address.getSslEnabled();
    this.authorities = authorities;
    this.timeout = timeout;
    this.readTimeout = readTimeout;
  }

  /**
   * @param uri {@code mongodb://} or {@code mongodb+srv://}, with the name of a database and with
   *     credentials where the server wants them; what it says of timeouts, TLS and read preference
   *     holds
   * @param authorities certificates in PEM that the server's one must be signed by; those that Java
   *     trusts if empty
   * @param timeout for finding and reaching a server
   * @param readTimeout for an answer of a server
   * @throws SourceException if the URI or the certificates cannot be used
   */
  public static MongoAccess of(
      String uri, Optional<byte[]> authorities, Duration timeout, Duration readTimeout) {
    MongoAccess access =
        new MongoAccess(uri, authorities.orElse(new byte[0]), timeout, readTimeout);
    if (access.database == null) {
      throw new SourceException(
          "the address of the database at "
              + access.hosts
              + " does not name it. Write it after a slash: mongodb://HOST/DATABASE.");
    }
    access.trust();
    return access;
  }

  /** What this is known by in options and plans. */
  String id() {
    return id;
  }

  String database() {
    return database;
  }

  /** Hosts and ports, as messages name them. */
  String hosts() {
    return hosts;
  }

  boolean isTls() {
    return isTls;
  }

  Duration timeout() {
    return timeout;
  }

  /** Makes it known in this JVM. */
  void register() {
    KNOWN.putIfAbsent(id, this);
  }

  void forget() {
    KNOWN.remove(id);
  }

  static MongoAccess registered(String id) {
    MongoAccess access = KNOWN.get(id);
    if (access == null) {
      throw new IllegalStateException("no access to the database is known here as " + id);
    }
    return access;
  }

  MongoClient client() {
    // The driver writes the settings of each client to its log, names of users among them.
    Configurator.setAllLevels("org.mongodb.driver", Level.WARN);
    return MongoClients.create(settings());
  }

  private MongoClientSettings settings() {
    MongoClientSettings.Builder settings =
        MongoClientSettings.builder()
            .applicationName("register-exporter")
            .codecRegistry(DocumentBytesCodec.registry())
            .applyToClusterSettings(
                cluster ->
                    cluster.serverSelectionTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS))
            .applyToSocketSettings(
                socket ->
                    socket
                        .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout(readTimeout.toMillis(), TimeUnit.MILLISECONDS))
            .applyConnectionString(parsed(uri));
    trust()
        .ifPresent(
            context -> settings.applyToSslSettings(tls -> tls.enabled(isTls).context(context)));
    return settings.build();
  }

  private static ConnectionString parsed(String uri) {
    try {
      return new ConnectionString(uri);
    } catch (IllegalArgumentException e) {
      // The driver's message may quote the URI.
      throw new SourceException(
          "the address of the database is not understood: it must be"
              + " mongodb://HOST[:PORT]/DATABASE[?OPTION=VALUE], with characters like @ and / in"
              + " names and passwords percent-encoded.");
    } catch (com.mongodb.MongoException e) {
      throw new SourceException(
          "the hosts of a mongodb+srv:// address could not be looked up. Check its name and this"
              + " machine's DNS.");
    }
  }

  private Optional<SSLContext> trust() {
    if (authorities.length == 0) {
      return Optional.empty();
    }
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate authority :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(authorities))) {
        store.setCertificateEntry("authority" + number++, authority);
      }
      if (number == 0) {
        throw new SourceException("the file of mongoTlsCa holds no certificate in PEM.");
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return Optional.of(context);
    } catch (GeneralSecurityException | IOException e) {
      throw new SourceException(
          "the file of mongoTlsCa cannot be read as certificates in PEM: " + e.getMessage() + ".",
          e);
    }
  }

  /** Without credentials. */
  @Override
  public String toString() {
    return "MongoDB at " + hosts;
  }
}
