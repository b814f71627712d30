package io.registerexporter.sink;

/** The export id is taken: published, or being worked on. */
public final class ExportExistsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ExportExistsException(String message) {
    super(message);
  }
}
