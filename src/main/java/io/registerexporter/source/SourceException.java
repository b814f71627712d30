package io.registerexporter.source;

/** The source is missing, damaged or cannot be reached; the message says what to do. */
public sealed class SourceException extends RuntimeException permits MisalignedCutException {

  private static final long serialVersionUID = 1L;

  private final boolean isPassing;

  public SourceException(String message) {
    this(message, false);
  }

  public SourceException(String message, Throwable cause) {
    super(message, cause);
    this.isPassing = false;
  }

  private SourceException(String message, boolean isPassing) {
    super(message);
    this.isPassing = isPassing;
  }

  /** A failure that another reading may not meet. */
  public static SourceException passing(String message) {
    return new SourceException(message, true);
  }

  /** True if it is worth while to read again. */
  public boolean isPassing() {
    return isPassing;
  }
}
