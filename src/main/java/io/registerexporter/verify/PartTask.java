package io.registerexporter.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/** Turns the number of a part into what its {@link PartReader} gives. */
final class PartTask implements PairFlatMapFunction<Integer, Integer, byte[]> {

  private static final long serialVersionUID = 1L;

  private final List<PartLocation> parts;
  private final Checks checks;
  private final IdBuckets buckets;
  private final SerializableConfiguration configuration;

  /**
   * @param parts the parts by their number
   */
  PartTask(
      List<PartLocation> parts, Checks checks, IdBuckets buckets, Configuration configuration) {
    this.parts = parts;
    this.checks = checks;
    this.buckets = buckets;
    this.configuration = new SerializableConfiguration(configuration);
  }

  @Override
  public Iterator<Tuple2<Integer, byte[]>> call(Integer number) throws IOException {
    PartReader reader =
        new PartReader(parts.get(number), number, checks, buckets, configuration.value());
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
