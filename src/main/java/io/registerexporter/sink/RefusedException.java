package io.registerexporter.sink;

/** A check refused the export; the message says what was measured. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
