package io.registerexporter.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

/** Closes what a task has open, however the task ends. */
final class TaskEnd {

  private TaskEnd() {}

  /** Closes it when the running task ends. */
  static void close(Closeable open) {
    TaskCompletionListener listener = context -> closeNow(open);
    TaskContext.get().addTaskCompletionListener(listener);
  }

  static void closeNow(Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a source file could not be closed", e);
    }
  }
}
