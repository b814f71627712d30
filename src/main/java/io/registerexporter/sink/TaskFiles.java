package io.registerexporter.sink;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * The files that one attempt of a task writes.
 *
 * @param <F> what is told of a file
 */
public interface TaskFiles<F> extends Closeable {

  void write(InternalRow row) throws IOException;

  /** Completes the files. */
  List<F> finish() throws IOException;
}
