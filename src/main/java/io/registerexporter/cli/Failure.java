package io.registerexporter.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a person what went wrong, in one line; the log has all of it. */
final class Failure {

  private static final Logger LOG = LoggerFactory.getLogger("io.registerexporter.failure");

  private Failure() {}

  static void report(Throwable failure, PrintWriter err) {
    Optional<Throwable> known = ExitCode.known(failure);
    LOG.debug("failed", failure);
    if (known.isPresent()) {
      err.println("register-exporter: " + known.get().getMessage());
    } else {
      err.println(
          "register-exporter: internal error: "
              + root(failure)
              + ". Please report it with the log"
              + logFile()
              + ".");
      LOG.error("internal error", failure);
    }
    err.flush();
  }

  private static String logFile() {
    String file = System.getProperty("registerexporter.log");
    return file == null ? "" : " " + file;
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
