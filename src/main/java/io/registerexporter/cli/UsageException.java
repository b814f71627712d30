package io.registerexporter.cli;

/** The command line asks for something that this program cannot do. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
