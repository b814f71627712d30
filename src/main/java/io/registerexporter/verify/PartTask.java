package io.registerexporter.verify;

import io.registerexporter.sink.ExportLayout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** Turns the name of a part into its {@link PartRows}. */
final class PartTask implements FlatMapFunction<String, Row> {

  private static final long serialVersionUID = 1L;

  private final String output;
  private final String exportId;
  private final SerializableConfiguration configuration;

  PartTask(ExportLayout layout, Configuration configuration) {
    this.output = layout.output();
    this.exportId = layout.exportId();
    this.configuration = new SerializableConfiguration(configuration);
  }

  @Override
  public Iterator<Row> call(String name) throws IOException {
    PartReader reader =
        new PartReader(new ExportLayout(output, exportId), name, configuration.value());
    TaskCompletionListener close = context -> close(reader);
    TaskContext.get().addTaskCompletionListener(close);
    return reader;
  }

  private static void close(PartReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a part that was read could not be closed", e);
    }
  }
}
