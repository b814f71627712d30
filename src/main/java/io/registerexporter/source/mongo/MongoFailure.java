package io.registerexporter.source.mongo;

import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerException;
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
  private static final Set<Integer> TOO_LARGE = Set.of(10334, 17280);

  private static final String RIGHTS =
      ". Give credentials by --mongo-uri-from, of a user with the role read on this database.";

  private MongoFailure() {}

  /**
   * Does what asks the server.
   *
   * @throws SourceException in place of the driver's and the connector's exceptions
   */
  static <T> T translated(Supplier<T> question, MongoAccess access) {
    try {
      return question.get();
    } catch (MongoException e) {
      throw of(e, access);
    } catch (MongoSparkException e) {
      if (e.getCause() instanceof MongoException cause) {
        throw of(cause, access);
      }
      throw new SourceException("mongo-spark-connector: " + e.getMessage());
    }
  }

  private static SourceException of(MongoException failure, MongoAccess access) {
    return new SourceException(
        "MongoDB at "
            + access.hosts()
            + ", database "
            + access.database()
            + ": "
            + said(failure, access));
  }

  private static String said(MongoException failure, MongoAccess access) {
    if (failure instanceof MongoSecurityException || failure.getCode() == AUTHENTICATION_FAILED) {
      return "authentication failed. Check the user, the password and authSource behind"
          + " --mongo-uri-from.";
    } else if (failure instanceof MongoTimeoutException) {
      return unreachable(failure, access);
    } else if (failure instanceof MongoCursorNotFoundException) {
      return "a cursor was closed by the server while it was read. Was it killed, or the server"
          + " restarted?";
    } else if (failure instanceof MongoSocketReadTimeoutException) {
      return "no answer within the time allowed. Raise mongoReadTimeout if the server is only slow.";
    } else if (failure instanceof MongoServerException server) {
      return said(server);
    }
    return "the connection was lost ("
        + failure.getClass().getSimpleName()
        + ")."
        + tlsHint(failure);
  }

  private static String said(MongoServerException server) {
    int code = server.getCode();
    if (code == UNAUTHORIZED) {
      return "this user, or no user, has no right to do that" + RIGHTS;
    } else if (TOO_LARGE.contains(code)) {
      return "a document is too large to be read (code " + code + ").";
    }
    return "the server refused with code " + code + ". Its log says more.";
  }

  private static String unreachable(MongoException failure, MongoAccess access) {
    return "not reached within "
        + access.timeout().toSeconds()
        + " s"
        + reason(String.valueOf(failure.getMessage()), access)
        + tlsHint(failure);
  }

  /** The driver tells the causes in its message only. */
  private static String reason(String message, MongoAccess access) {
    if (message.contains("UnknownHostException")) {
      return ": there is no such host. Check the address.";
    } else if (message.contains("Connection refused")) {
      return ": the connection was refused. Check the address, and that the server runs.";
    } else if (message.contains("MongoSecurityException")) {
      return ": authentication failed. Check the credentials behind --mongo-uri-from.";
    }
    return ". Check the address, the network in between, and the read preference"
        + (access.isTls() ? "; tls=true asks for a server that speaks TLS." : ".");
  }

  private static String tlsHint(MongoException failure) {
    StringBuilder all = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      all.append(cause);
    }
    String text = all.toString();
    if (text.contains("CertificateException")
        || text.contains("PKIX")
        || text.contains("certificate")) {
      return " The server's certificate is not trusted: name its authority's with mongoTlsCa.";
    } else if (text.contains("SSL")) {
      return " The TLS handshake failed: the server may not speak TLS; tls=true in the address"
          + " asks for it.";
    } else if (text.contains("Prematurely reached end of stream")) {
      return " The server closed the connection: it may want TLS; add tls=true to the address.";
    }
    return "";
  }
}
