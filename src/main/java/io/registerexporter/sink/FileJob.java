package io.registerexporter.sink;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * What a job of {@link CommittedSink} writes.
 *
 * @param <F> what is told of a file that was written
 */
public interface FileJob<F extends Serializable> extends Serializable {

  /** The folders that files go to. */
  List<String> folders();

  /** Begins the files of one attempt of a task. */
  TaskFiles<F> begin(Committers committers) throws IOException;

  /** Asked once, before files get where they belong; throws if they must not. */
  default void committing(Configuration configuration) throws IOException {}

  /**
   * Told once, when all files are where they belong.
   *
   * @param files of all tasks, in no order
   */
  void committed(List<F> files, Configuration configuration) throws IOException;
}
