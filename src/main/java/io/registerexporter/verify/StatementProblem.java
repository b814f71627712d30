package io.registerexporter.verify;

import java.util.Optional;

/**
 * A place where a statement is not as the standard demands.
 *
 * @param pointer JSON pointer to the value
 * @param what what is wrong with it, without the value itself
 * @param inherited the oddity of the register's own exporter that it is; empty for an error
 */
public record StatementProblem(String pointer, String what, Optional<InheritedOddity> inherited) {

  /** The problem for people, such as {@code /names/0/fullName: null found, string expected}. */
  public String text() {
    return pointer + ": " + what;
  }
}
