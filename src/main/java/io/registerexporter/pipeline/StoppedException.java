package io.registerexporter.pipeline;

/** The run was told to stop, and did. */
public final class StoppedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoppedException() {
    super(
        "stopped before the export was published, as told by a signal. Run again with --resume to go"
            + " on with it.");
  }

  /**
   * @param failure what became of the work that was cut off
   */
  static StoppedException of(Throwable failure) {
    if (failure instanceof StoppedException stopped) {
      return stopped;
    }
    StoppedException stopped = new StoppedException();
    stopped.addSuppressed(failure);
    return stopped;
  }
}
