package io.registerexporter.source.mongo;

import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.spark.sql.connector.exceptions.MongoSparkException;
import io.registerexporter.source.SourceException;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Says what went wrong with the database in our own words: the driver's messages quote names of
 * users and commands, so that neither they nor the exceptions are passed on.
 */
final class MongoFailure {

  private static final int UNAUTHORIZED = 13;
  private static final int AUTHENTICATION_FAILED = 18;
  private static final int DOCUMENT_TOO_LARGE = 10334;

  /** CursorNotFound, CursorKilled, Interrupted, QueryPlanKilled. */
  private static final Set<Integer> KILLED = Set.of(43, 237, 11601, 175);

  /**
   * HostUnreachable, HostNotFound, NetworkTimeout, ShutdownInProgress, PrimarySteppedDown,
   * SocketException, NotWritablePrimary, InterruptedAtShutdown, InterruptedDueToReplStateChange,
   * NotPrimaryNoSecondaryOk, NotPrimaryOrSecondary.
   */
  private static final Set<Integer> UNAVAILABLE =
      Set.of(6, 7, 89, 91, 189, 9001, 10107, 11600, 11602, 13435, 13436);

  private final MongoAccess access;
  private final MongoException failure;

  private MongoFailure(MongoAccess access, MongoException failure) {
    this.access = access;
    this.failure = failure;
  }

  /**
   * Does what asks the server.
   *
   * @throws SourceException in place of the driver's and the connector's exceptions
   */
  static <T> T translated(Supplier<T> question, MongoAccess access) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw new MongoFailure(access, e).told();
    } catch (MongoSparkException e) {
      throw told(e, access);
    }
  }

  private static SourceException told(MongoSparkException failure, MongoAccess access) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MongoException driver) {
        return new MongoFailure(access, driver).told();
      }
    }
    return new SourceException(
        access
            + ": mongo-spark-connector cannot read it ("
            + failure.getClass().getSimpleName()
            + "). Check mongoPartitioner.");
  }

  private SourceException told() {
    if (failure instanceof MongoSecurityException
        && !(failure.getCause() instanceof MongoSocketException)) {
      return lasting(
          "authentication failed. Check the user, the password and authSource behind"
              + " --mongo-uri-from.");
    } else if (failure instanceof MongoTimeoutException) {
      return passing(unreachable());
    } else if (failure instanceof MongoSocketReadTimeoutException) {
      return passing(
          "no answer within the time allowed. Raise mongoReadTimeout if the server is only slow.");
    } else if (failure instanceof MongoServerException) {
      return refused(failure.getCode());
    } else if (failure instanceof MongoConfigurationException) {
      return lasting("its address cannot be used. Check its options, and for mongodb+srv the DNS.");
    }
    String kind = failure.getClass().getSimpleName();
    return passing("the connection was lost (" + kind + "). Does the server still run?");
  }

  private SourceException refused(int code) {
    if (KILLED.contains(code)) {
      return passing(
          "a cursor was closed by the server while it was read (code "
              + code
              + "). Was it killed, or the server restarted?");
    } else if (UNAVAILABLE.contains(code)) {
      return passing("the server is stopping or changing its role (code " + code + ").");
    } else if (code == AUTHENTICATION_FAILED) {
      return lasting("authentication failed. Check the credentials behind --mongo-uri-from.");
    } else if (code == UNAUTHORIZED) {
      return lasting(
          "this user, or no user, has no right to do that. Give credentials by --mongo-uri-from, of"
              + " a user with the role read on this database.");
    } else if (code == DOCUMENT_TOO_LARGE) {
      return lasting("a document is too large for the server to send (code " + code + ").");
    }
    return lasting("the server refused with code " + code + ". Its log says more.");
  }

  /** The driver tells the causes in its message only. */
  private String unreachable() {
    String message = String.valueOf(failure.getMessage());
    String within = "not reached within " + access.timeout().toSeconds() + " s";
    if (message.contains("UnknownHostException")) {
      return within + ": there is no such host. Check the address.";
    } else if (message.contains("Connection refused")) {
      return within + ": the connection was refused. Check the address, and that the server runs.";
    }
    return within
        + ". Check the address, the network in between, and the read preference"
        + (access.isTls() ? "; tls=true asks for a server that speaks TLS." : ".")
        + tlsHint();
  }

  private String tlsHint() {
    StringBuilder all = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      all.append(cause);
    }
    String text = all.toString();
    if (text.contains("CertificateException") || text.contains("PKIX")) {
      return " The server's certificate is not trusted: name its authority's with mongoTlsCa.";
    } else if (text.contains("SSL")) {
      return " The TLS handshake failed: the server may not speak TLS; tls=true in the address"
          + " asks for it.";
    } else if (text.contains("Prematurely reached end of stream")) {
      return " The server closed the connection: it may want TLS; add tls=true to the address.";
    }
    return "";
  }

  private SourceException lasting(String what) {
    return new SourceException(place() + what);
  }

  private SourceException passing(String what) {
    return SourceException.passing(place() + what);
  }

  private String place() {
    return access + ", database " + access.database() + ": ";
  }
}
