package io.registerexporter.diff;

import io.registerexporter.verify.GzipLines;
import io.registerexporter.verify.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Reads some lines of parts again, each part up to the last of them. */
final class ExampleLines implements PairFlatMapFunction<Integer, Long, String> {

  private static final long serialVersionUID = 1L;

  private final List<ReadPart> parts;
  private final Map<Integer, SortedSet<Long>> wanted = new HashMap<>();
  private final SerializableConfiguration configuration;

  private ExampleLines(List<ReadPart> parts, Collection<Long> places, Configuration configuration) {
    this.parts = parts;
    this.configuration = new SerializableConfiguration(configuration);
    for (long place : places) {
      wanted.computeIfAbsent(Place.part(place), part -> new TreeSet<>()).add(Place.line(place));
    }
  }

  /** The lines by their places. */
  static Map<Long, String> read(SparkSession spark, List<ReadPart> parts, Collection<Long> places) {
    ExampleLines task = new ExampleLines(parts, places, spark.sparkContext().hadoopConfiguration());
    if (task.wanted.isEmpty()) {
      return Map.of();
    }
    List<Integer> numbers = List.copyOf(new TreeSet<>(task.wanted.keySet()));
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(numbers, numbers.size())
        .flatMapToPair(task)
        .collectAsMap();
  }

  @Override
  public Iterator<Tuple2<Long, String>> call(Integer number) throws IOException {
    SortedSet<Long> numbers = wanted.get(number);
    List<Tuple2<Long, String>> found = new ArrayList<>();
    try (GzipLines lines = new GzipLines(parts.get(number).path(), configuration.value())) {
      for (long line = 1; line <= numbers.last() && lines.next(); line++) {
        if (numbers.contains(line)) {
          found.add(new Tuple2<>(Place.of(number, line), lines.line()));
        }
      }
    }
    return found.iterator();
  }
}
