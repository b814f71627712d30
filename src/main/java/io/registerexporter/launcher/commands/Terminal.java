package io.registerexporter.launcher.commands;

import java.io.Console;
import java.util.Optional;

/** Asks whoever sits in front of it. */
@FunctionalInterface
interface Terminal {

  /** There is nobody to be asked. */
  Terminal NONE = question -> Optional.empty();

  /** The answer, which may be an empty line; empty if there is none to be had. */
  Optional<String> ask(String question);

  /** Where both standard input and standard output are a terminal's. */
  @SuppressWarnings("SystemConsoleNull") // From Java 22 on, what is piped in is an answer, too.
  static Terminal ofThisProcess() {
    Console console = System.console();
    return console == null
        ? NONE
        : question -> Optional.ofNullable(console.readLine("%s", question));
  }
}
