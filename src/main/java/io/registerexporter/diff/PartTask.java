package io.registerexporter.diff;

import io.registerexporter.bods.BodsVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** Turns the number of a part into its {@link StatementRows}. */
final class PartTask implements FlatMapFunction<Integer, Row> {

  private static final long serialVersionUID = 1L;

  private final List<ReadPart> parts;
  private final BodsVersion version;
  private final SerializableConfiguration configuration;

  /**
   * @param parts the parts by their number
   */
  PartTask(List<ReadPart> parts, BodsVersion version, Configuration configuration) {
    this.parts = parts;
    this.version = version;
    this.configuration = new SerializableConfiguration(configuration);
  }

  @Override
  public Iterator<Row> call(Integer number) throws IOException {
    StatementRows rows =
        new StatementRows(parts.get(number), number, version, configuration.value());
    TaskCompletionListener close = context -> close(rows);
    TaskContext.get().addTaskCompletionListener(close);
    return rows;
  }

  private static void close(StatementRows rows) {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a part that was read could not be closed", e);
    }
  }
}
