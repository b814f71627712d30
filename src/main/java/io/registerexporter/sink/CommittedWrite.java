package io.registerexporter.sink;

import io.registerexporter.store.OutputException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.PhysicalWriteInfo;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The two sides of writing files: the driver sets the job up, commits it and says what was written;
 * each attempt of a task writes files of its own.
 */
final class CommittedWrite<F extends Serializable> implements BatchWrite {

  private final FileJob<F> job;
  private final String jobId;
  private final Configuration configuration;

  CommittedWrite(FileJob<F> job, String queryId) {
    this.job = job;
    this.jobId = HexFormat.of().toHexDigits(queryId.hashCode()) + System.nanoTime();
    this.configuration = SparkSession.active().sparkContext().hadoopConfiguration();
  }

  @Override
  public DataWriterFactory createBatchWriterFactory(PhysicalWriteInfo info) {
    try {
      driver().setupJob();
    } catch (IOException | FSError e) {
      throw failure(job, "begin to write", e);
    }
    return new WriterFactory<>(job, jobId, new SerializableConfiguration(configuration));
  }

  @Override
  @SuppressWarnings("unchecked") // Spark hands on the messages of this job's own tasks.
  public void commit(WriterCommitMessage[] messages) {
    List<F> files = new ArrayList<>();
    for (WriterCommitMessage message : messages) {
      files.addAll(((Written<F>) message).files());
    }
    try {
      job.committing(configuration);
      driver().commitJob();
      job.committed(files, configuration);
    } catch (IOException | FSError e) {
      throw failure(job, "commit what was written", e);
    }
  }

  @Override
  public void abort(WriterCommitMessage[] messages) {
    try {
      job.committing(configuration);
    } catch (IOException | ExportExistsException notOurs) {
      // What is there is the work of the run that took this one over.
      return;
    }
    try {
      driver().abortJob();
    } catch (IOException | FSError e) {
      throw failure(job, "remove what was written", e);
    }
  }

  private Committers driver() throws IOException {
    return new Committers(job.folders(), jobId, 0, 0, configuration);
  }

  /** Hadoop's local file systems throw an Error where the disk is full. */
  private static OutputException failure(FileJob<?> job, String verb, Throwable e) {
    Throwable reason = e instanceof FSError && e.getCause() != null ? e.getCause() : e;
    return new OutputException(
        "cannot "
            + verb
            + " to "
            + job.folders().get(0)
            + ": "
            + String.valueOf(reason.getMessage()).lines().findFirst().orElse("")
            + ". Check the space and rights there, then run again with --resume.",
        e);
  }

  /** What a task wrote. */
  private record Written<F extends Serializable>(List<F> files) implements WriterCommitMessage {}

  private record WriterFactory<F extends Serializable>(
      FileJob<F> job, String jobId, SerializableConfiguration configuration)
      implements DataWriterFactory {

    @Override
    public DataWriter<InternalRow> createWriter(int partitionId, long taskId) {
      try {
        Committers committers =
            new Committers(
                job.folders(), jobId, partitionId, Math.toIntExact(taskId), configuration.value());
        committers.setupTask();
        return new Writer<>(job, committers, job.begin(committers));
      } catch (IOException | FSError e) {
        throw failure(job, "begin to write", e);
      }
    }
  }

  private record Writer<F extends Serializable>(
      FileJob<F> job, Committers committers, TaskFiles<F> files)
      implements DataWriter<InternalRow> {

    @Override
    public void write(InternalRow row) {
      try {
        files.write(row);
      } catch (IOException | FSError e) {
        throw failure(job, "write", e);
      }
    }

    @Override
    public WriterCommitMessage commit() {
      try {
        List<F> written = files.finish();
        committers.commitTask();
        return new Written<>(written);
      } catch (IOException | FSError e) {
        throw failure(job, "commit what was written", e);
      }
    }

    @Override
    public void abort() throws IOException {
      try {
        files.close();
      } finally {
        committers.abortTask();
      }
    }

    @Override
    public void close() {}
  }
}
