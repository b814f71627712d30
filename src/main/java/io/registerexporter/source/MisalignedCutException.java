package io.registerexporter.source;

/**
 * The documents of a slice do not end where it ends: a cut of its file was guessed wrongly, or the
 * file is damaged. What was read of the file's slices must not be used; {@link
 * RegisterSource#recut()} finds out which it is.
 */
public final class MisalignedCutException extends SourceException {

  private static final long serialVersionUID = 1L;

  MisalignedCutException(FileSlice slice, Throwable cause) {
    super(
        "the documents of "
            + slice.path()
            + " from byte "
            + slice.start()
            + " on do not end at byte "
            + slice.end()
            + ", where the file was cut. Do not change the source while it is exported; if it did"
            + " not change, dump or copy it again.",
        cause);
  }

  /** True if a failure has this reason; Spark wraps what its tasks throw. */
  public static boolean isReasonOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MisalignedCutException) {
        return true;
      }
    }
    return false;
  }
}
