package io.registerexporter.launcher;

/** Why the launcher cannot do what it was asked to do, in words that say what to do about it. */
public final class LauncherException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** What kind of trouble it is, each with the exit code of the whole program for it. */
  public enum Kind {
    /** Something that is none of these. */
    INTERNAL(1),
    /** The command line or the event asks for something that there is not. */
    USAGE(2),
    /** The configuration, or the rights of who asks. */
    CONFIGURATION(3),
    /** EMR or S3 cannot be reached, or fails. */
    OUTPUT(5),
    /** The export is published, or being made. */
    EXISTS(7),
    TIMEOUT(8);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  public LauncherException(Kind kind, String message) {
    this(kind, message, null);
  }

  public LauncherException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
