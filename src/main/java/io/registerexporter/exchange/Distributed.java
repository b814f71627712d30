package io.registerexporter.exchange;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * A value for each of a number of tasks. Values are never changed once they are made: Spark may
 * keep and reuse them, or make them again.
 *
 * @param <T> a value
 */
public final class Distributed<T> {

  private final JavaRDD<T> values;

  private Distributed(JavaRDD<T> values) {
    this.values = values;
  }

  /** Spreads values over tasks, one each. */
  public static <T> Distributed<T> of(List<T> values, JavaSparkContext context) {
    return new Distributed<>(context.parallelize(values, Math.max(1, values.size())));
  }

  /** The values as Spark has them: an element for each partition. */
  public JavaRDD<T> values() {
    return values;
  }

  /** What a task makes of its value. */
  public <R> Distributed<R> map(Function<T, R> function) {
    return new Distributed<>(values.map(function));
  }

  /** What a task makes of its value and that of another kind. */
  public <U, R> Distributed<R> with(Distributed<U> other, Function2<T, U, R> function) {
    return new Distributed<>(
        values.zipPartitions(other.values, (one, two) -> both(one, two, function)));
  }

  private static <T, U, R> Iterator<R> both(
      Iterator<T> one, Iterator<U> other, Function2<T, U, R> function) throws Exception {
    if (one.hasNext() != other.hasNext()) {
      throw new IllegalStateException("a task has a value of one kind alone");
    }
    return one.hasNext()
        ? List.of(function.call(one.next(), other.next())).iterator()
        : Collections.emptyIterator();
  }

  /** Writes the letters of one task. */
  public interface Writer<T, M> extends Serializable {
    void write(T value, Post<M> post) throws Exception;
  }

  /** Takes letters. */
  public interface Post<M> {
    /**
     * @param to number of a task, from 0
     * @param content not to be changed any more
     */
    void send(int to, M content);
  }

  /**
   * Lets every task write letters.
   *
   * @param tasks number of tasks that letters go to
   * @return the mail that each of those gets
   */
  public <M> Distributed<Mail<M>> send(int tasks, Writer<T, M> writer) {
    return new Distributed<>(
        values
            .mapPartitionsWithIndex(
                (index, ones) -> {
                  List<Tuple2<Integer, Letter<M>>> letters = new ArrayList<>();
                  while (ones.hasNext()) {
                    writer.write(
                        ones.next(),
                        (to, content) ->
                            letters.add(new Tuple2<>(to, new Letter<>(index, content))));
                  }
                  return letters.iterator();
                },
                false)
            .mapToPair(letter -> letter)
            .partitionBy(new ByNumber(tasks))
            .mapPartitions(
                letters ->
                    List.of(
                            new Mail<>(
                                StreamSupport.stream(
                                        Spliterators.spliteratorUnknownSize(
                                            letters, Spliterator.NONNULL),
                                        false)
                                    .map(Tuple2::_2)))
                        .iterator()));
  }

  /** The same values, made once and kept as long as something needs them. */
  public Distributed<T> keep(Kept kept) {
    kept.add(values.persist(StorageLevel.MEMORY_AND_DISK()));
    return this;
  }

  /** Makes all values now, and with them those on the way that are kept. */
  public void make() {
    values.foreach(value -> {});
  }

  /**
   * Makes nothing again of what came before, once the kept values are made; what is lost with an
   * executor then ends the job.
   */
  public void forgetHistory() {
    values.rdd().localCheckpoint();
  }

  /** What is found of all values, in their order; to be small. */
  public <R> List<R> collect(Function<T, R> function) {
    return values.map(function).collect();
  }

  /** Sends letters to the task of their number. */
  private static final class ByNumber extends Partitioner {
    private final int tasks;

    ByNumber(int tasks) {
      this.tasks = tasks;
    }

    @Override
    public int numPartitions() {
      return tasks;
    }

    @Override
    public int getPartition(Object number) {
      return (Integer) number;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ByNumber same && same.tasks == tasks;
    }

    @Override
    public int hashCode() {
      return tasks;
    }
  }
}
