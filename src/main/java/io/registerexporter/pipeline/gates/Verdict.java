package io.registerexporter.pipeline.gates;

/**
 * What a gate says of an export.
 *
 * @param gate name of the gate, as in {@code --gate NAME=VALUE}
 * @param refused true if it lets the export not pass
 * @param text what was measured, and the limit
 */
public record Verdict(String gate, boolean refused, String text) {

  static Verdict passed(String gate, String text) {
    return new Verdict(gate, false, text);
  }

  static Verdict refused(String gate, String text) {
    return new Verdict(gate, true, text);
  }
}
