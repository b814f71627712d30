package io.registerexporter.sink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;

/** Writes the rows of one task, a file for each target among them. */
final class TaskParts implements TaskFiles<PartFile> {

  private final PartPlan plan;
  private final Committers committers;
  private final List<PartFile> written = new ArrayList<>();
  private PartFileWriter file;
  private int target;

  TaskParts(PartPlan plan, Committers committers) {
    this.plan = plan;
    this.committers = committers;
  }

  @Override
  public void write(InternalRow row) throws IOException {
    if (file == null || row.getInt(0) != target) {
      finishFile();
      openFile(row.getInt(0));
    }
    file.write(row.getInt(3), row.getBinary(4), row.getInt(5));
  }

  private void openFile(int next) throws IOException {
    target = next;
    PartPlan.File part = plan.files().get(next);
    String folder = plan.setOf(part).folder();
    file =
        new PartFileWriter(
            committers.fileSystem(folder),
            committers.path(folder, part.name()),
            part,
            plan.setOf(part).kind(),
            plan.compressor());
  }

  private void finishFile() throws IOException {
    if (file != null) {
      written.add(file.finish());
      file = null;
    }
  }

  @Override
  public List<PartFile> finish() throws IOException {
    finishFile();
    return written;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
