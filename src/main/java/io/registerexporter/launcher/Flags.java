package io.registerexporter.launcher;

import java.util.List;
import java.util.Optional;

/** Flags in a command line that the launcher does not run itself. */
public final class Flags {

  private Flags() {}

  /** The value of a flag, in a word of its own or after an equals sign; the last one holds. */
  public static Optional<String> valueOf(String flag, List<String> arguments) {
    for (int i = arguments.size() - 1; i >= 0; i--) {
      String argument = arguments.get(i);
      if (argument.startsWith(flag + "=")) {
        return Optional.of(argument.substring(flag.length() + 1));
      }
      if (argument.equals(flag) && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }
}
