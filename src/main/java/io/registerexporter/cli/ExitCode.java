package io.registerexporter.cli;

import io.registerexporter.config.ConfigException;
import io.registerexporter.pipeline.StoppedException;
import io.registerexporter.sink.ExportExistsException;
import io.registerexporter.sink.RefusedException;
import io.registerexporter.source.SourceException;
import io.registerexporter.store.OutputException;
import java.util.Optional;

/** What the program exits with, and for which failure. */
public enum ExitCode {
  OK(0),
  INTERNAL(1),
  USAGE(2),
  CONFIGURATION(3),
  SOURCE(4),
  OUTPUT(5),
  REFUSED(6),
  EXISTS(7),
  TIMEOUT(8),
  /** As Java ends a process that was told to end by SIGTERM. */
  STOPPED(143);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  /** The code for a failure: that of the first of its causes that is known, else internal. */
  public static ExitCode of(Throwable failure) {
    return known(failure).map(ExitCode::ofKnown).orElse(INTERNAL);
  }

  /** The cause that says what went wrong; Spark wraps what its tasks throw. */
  static Optional<Throwable> known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (ofKnown(cause) != INTERNAL) {
        return Optional.of(cause);
      }
    }
    return SparkDiskFull.in(failure);
  }

  private static ExitCode ofKnown(Throwable cause) {
    if (cause instanceof UsageException) {
      return USAGE;
    } else if (cause instanceof ConfigException config) {
      return config.onlyFlags() ? USAGE : CONFIGURATION;
    } else if (cause instanceof SourceException) {
      return SOURCE;
    } else if (cause instanceof OutputException) {
      return OUTPUT;
    } else if (cause instanceof RefusedException) {
      return REFUSED;
    } else if (cause instanceof ExportExistsException) {
      return EXISTS;
    } else if (cause instanceof StoppedException) {
      return STOPPED;
    }
    return INTERNAL;
  }
}
