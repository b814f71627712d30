package io.registerexporter.sink;

import java.time.Duration;

/** The export id is taken: published, or being worked on. */
public final class ExportExistsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ExportExistsException(ExportLayout layout, String what) {
    super("the export " + layout.exportId() + " " + what);
  }

  static ExportExistsException published(ExportLayout layout) {
    return new ExportExistsException(
        layout,
        "is published already. Choose another --export-id; a published export never changes.");
  }

  static ExportExistsException deleted(ExportLayout layout) {
    return new ExportExistsException(
        layout, "was published, and deleted later. Choose another --export-id.");
  }

  /**
   * @param remaining for how long its claim holds if nothing is heard of its run
   */
  static ExportExistsException unfinished(ExportLayout layout, Duration remaining) {
    return new ExportExistsException(
        layout,
        "was begun and is not finished"
            + (remaining.isZero() ? "" : ", and was heard of a short while ago: it may be at work")
            + ". Add --resume to go on with it once no run works on it, or choose another"
            + " --export-id.");
  }

  static ExportExistsException alive(ExportLayout layout) {
    return new ExportExistsException(
        layout,
        "is being made by another run, which is alive. Wait for it, or choose another"
            + " --export-id.");
  }

  static ExportExistsException takenOver(ExportLayout layout) {
    return new ExportExistsException(
        layout, "was taken over by another run. This one stops; nothing of it is published.");
  }
}
