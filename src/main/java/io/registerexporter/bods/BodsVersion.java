package io.registerexporter.bods;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The versions of the standard that statements can be written in. */
public enum BodsVersion {
  V0_1("0.1"),
  V0_2("0.2"),
  V0_4("0.4");

  private final String label;

  BodsVersion(String label) {
    this.label = label;
  }

  /** The version as the standard writes it. */
  public String label() {
    return label;
  }

  public static Optional<BodsVersion> ofLabel(String label) {
    return Arrays.stream(values()).filter(version -> version.label.equals(label)).findFirst();
  }

  /** All labels, for messages. */
  public static String labels() {
    return Arrays.stream(values()).map(BodsVersion::label).collect(Collectors.joining(", "));
  }
}
