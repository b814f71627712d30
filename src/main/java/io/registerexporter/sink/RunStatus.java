package io.registerexporter.sink;

/**
 * How far a run came, for callers that cannot read its exit code.
 *
 * @param state {@code running}, {@code succeeded} or {@code failed}
 * @param stage the stage it is in, or ended in
 * @param exitCode 0 unless it failed
 * @param reason why it failed, or empty
 */
public record RunStatus(String state, String stage, int exitCode, String reason) {

  /** The state of a run that ended without publishing. */
  public static final String FAILED = "failed";

  /** The state of a run that published, and tidied up. */
  public static final String SUCCEEDED = "succeeded";
}
