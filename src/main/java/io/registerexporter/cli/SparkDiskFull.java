package io.registerexporter.cli;

import io.registerexporter.store.OutputException;
import java.util.Optional;

/**
 * A disk is full on which Spark keeps what it sorts and exchanges. It says so in many exceptions,
 * of which only the words are the same; what our own code writes tells its failures itself.
 */
final class SparkDiskFull {

  private static final String NO_SPACE = "No space left on device";

  private SparkDiskFull() {}

  /** The same failure in words that say what to do; empty if it is another. */
  static Optional<Throwable> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains(NO_SPACE)) {
        return Optional.of(
            new OutputException(
                "a disk that Spark works on is full ("
                    + NO_SPACE
                    + "). Make space in the folder of spark.local.dir, by default /tmp, or name another"
                    + " by --conf spark.local.dir=… or SPARK_LOCAL_DIRS; then run again with --resume.",
                failure));
      }
    }
    return Optional.empty();
  }
}
