package io.registerexporter.store;

import org.apache.hadoop.fs.FSError;

/** What cannot be written or read, in words that say what to do. */
final class StoreFailure {

  private StoreFailure() {}

  /** A folder's name is none. */
  static OutputException noAddress(String output, IllegalArgumentException e) {
    return new OutputException(
        output
            + " is no address of a folder: "
            + e.getMessage()
            + ". Check --output and --staging.",
        e);
  }

  /** A file is not the one that was written. */
  static OutputException changed(String part) {
    return new OutputException(
        part + " has changed since it was written. Run again with --resume; nothing is published.");
  }

  /** A file is there that must not be. */
  static OutputException there(String path) {
    return new OutputException(
        path
            + " is there already, and not of this run. Look who made it, then run again with"
            + " --resume, which removes it.");
  }

  /**
   * A place cannot be used; the exception says why. Hadoop's local file systems throw an Error
   * where the disk is full, whose cause does.
   */
  static OutputException of(String verb, String path, Throwable e) {
    return new OutputException(
        "cannot "
            + verb
            + " "
            + path
            + ": "
            + reason(e instanceof FSError && e.getCause() != null ? e.getCause() : e)
            + ". Check that --output names a folder that this user may write to, with space left.",
        e);
  }

  private static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
