package io.registerexporter.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.write.DataWriter;
import org.apache.spark.sql.connector.write.DataWriterFactory;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.apache.spark.util.SerializableConfiguration;

/** The tasks' side of writing parts. */
final class PartsWriterFactory implements DataWriterFactory {

  private static final long serialVersionUID = 1L;

  private final String plan;
  private final String jobId;
  private final SerializableConfiguration configuration;

  PartsWriterFactory(PartPlan plan, String jobId, SerializableConfiguration configuration) {
    this.plan = plan.toJson();
    this.jobId = jobId;
    this.configuration = configuration;
  }

  @Override
  public DataWriter<InternalRow> createWriter(int partitionId, long taskId) {
    PartPlan files = PartPlan.ofJson(plan);
    Compressor local = Compressor.local(files.compressor().level());
    if (!local.equals(files.compressor())) {
      throw new OutputException(
          "this executor compresses as "
              + local
              + ", the driver as "
              + files.compressor()
              + ". Run all of them on one image, so that parts do not depend on where they are made.");
    }
    try {
      return new PartsWriter(
          files,
          new Committers(
              files, jobId, partitionId, Math.toIntExact(taskId), configuration.value()));
    } catch (IOException e) {
      throw new OutputException("cannot begin to write parts: " + e.getMessage() + ".", e);
    }
  }

  /** Writes the rows of one partition, a file for each target in it. */
  private static final class PartsWriter implements DataWriter<InternalRow> {
    private final PartPlan plan;
    private final Committers committers;
    private final List<PartFile> written = new ArrayList<>();
    private PartFileWriter file;
    private int target;

    PartsWriter(PartPlan plan, Committers committers) throws IOException {
      this.plan = plan;
      this.committers = committers;
      committers.setupTask();
    }

    @Override
    public void write(InternalRow row) {
      try {
        if (file == null || row.getInt(0) != target) {
          finishFile();
          openFile(row.getInt(0));
        }
        file.write(row.getInt(2), row.getBinary(3), row.getInt(4));
      } catch (IOException e) {
        throw failure("write", e);
      }
    }

    @Override
    public WriterCommitMessage commit() {
      try {
        finishFile();
        committers.commitTask();
      } catch (IOException e) {
        throw failure("commit", e);
      }
      return new PartsBatchWrite.WrittenFiles(written);
    }

    @Override
    public void abort() throws IOException {
      try {
        if (file != null) {
          file.close();
        }
      } finally {
        committers.abortTask();
      }
    }

    @Override
    public void close() {}

    private void openFile(int next) throws IOException {
      target = next;
      PartPlan.File part = plan.files().get(next);
      file =
          new PartFileWriter(
              committers.fileSystem(part.kind()), committers.path(part), part, plan.compressor());
    }

    private OutputException failure(String verb, IOException e) {
      String folder = plan.folders().get(PartPlan.Kind.STATEMENTS);
      return new OutputException(
          "cannot "
              + verb
              + " parts in "
              + folder
              + ": "
              + e.getMessage()
              + ". Check the space and rights there, then run again with --resume.",
          e);
    }

    private void finishFile() throws IOException {
      if (file != null) {
        written.add(file.finish());
        file = null;
      }
    }
  }
}
