package io.registerexporter.config;

import java.util.List;

/** Settings that cannot be used: every problem at once, a line each. */
public final class ConfigException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean onlyFlags;

  public ConfigException(String problem) {
    this(List.of(problem), false);
  }

  /**
   * @param onlyFlags true if all of them are on the command line
   */
  ConfigException(List<String> problems, boolean onlyFlags) {
    super(String.join(System.lineSeparator(), problems));
    this.onlyFlags = onlyFlags;
  }

  /** True if the command line is wrong rather than a file or the environment. */
  public boolean onlyFlags() {
    return onlyFlags;
  }
}
