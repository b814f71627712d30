package io.registerexporter.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.write.BatchWrite;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.PhysicalWriteInfo;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.util.SerializableConfiguration;

/** The driver's side of writing parts: sets the job up, commits it, and lists what was written. */
final class PartsBatchWrite implements BatchWrite {

  private final PartPlan plan;
  private final String jobId;
  private final Configuration configuration;

  PartsBatchWrite(PartPlan plan, String queryId) {
    this.plan = plan;
    this.jobId = HexFormat.of().toHexDigits(queryId.hashCode()) + System.nanoTime();
    this.configuration = SparkSession.active().sparkContext().hadoopConfiguration();
  }

  @Override
  public DataWriterFactory createBatchWriterFactory(PhysicalWriteInfo info) {
    try {
      driver().setupJob();
    } catch (IOException e) {
      throw failure("cannot begin to write", e);
    }
    return new PartsWriterFactory(plan, jobId, new SerializableConfiguration(configuration));
  }

  @Override
  public void commit(WriterCommitMessage[] messages) {
    List<PartFile> files = new ArrayList<>();
    for (WriterCommitMessage message : messages) {
      files.addAll(((WrittenFiles) message).files());
    }
    // Numbers of five digits and of more are in order by length, then by name.
    files.sort(
        Comparator.comparing((PartFile written) -> written.file().kind())
            .thenComparing(written -> written.file().name().length())
            .thenComparing(written -> written.file().name()));
    try {
      driver().commitJob();
      Inventory.write(plan.inventory(), plan.compressor(), files, configuration);
    } catch (IOException e) {
      throw failure("cannot commit what was written", e);
    }
  }

  @Override
  public void abort(WriterCommitMessage[] messages) {
    try {
      driver().abortJob();
    } catch (IOException e) {
      throw failure("cannot remove what was written", e);
    }
  }

  /** What the tasks of one partition wrote. */
  record WrittenFiles(List<PartFile> files) implements WriterCommitMessage {}

  private Committers driver() throws IOException {
    return new Committers(plan, jobId, 0, 0, configuration);
  }

  private OutputException failure(String what, IOException e) {
    return new OutputException(
        what
            + " to "
            + plan.folders().get(PartPlan.Kind.STATEMENTS)
            + ": "
            + e.getMessage()
            + ". Check the space and rights there, then run again with --resume.",
        e);
  }
}
