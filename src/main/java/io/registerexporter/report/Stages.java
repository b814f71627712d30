package io.registerexporter.report;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stages of a run: one line in the log when each begins, one with its figures when it ends. */
public final class Stages {

  private static final Logger LOG = LoggerFactory.getLogger(Stages.class);

  private final Consumer<String> onStart;
  private String current = "starting";

  /**
   * @param onStart told the name of each stage before it runs
   */
  public Stages(Consumer<String> onStart) {
    this.onStart = onStart;
  }

  /** The stage that runs, or ran last. */
  public String current() {
    return current;
  }

  /**
   * Runs a stage.
   *
   * @param name what it does, such as {@code scanning documents}
   * @param unit what it counts, in the plural
   * @param count how many of them its result stands for
   */
  public <T> T run(String name, String unit, Supplier<T> work, ToLongFunction<T> count) {
    current = name;
    onStart.accept(name);
    LOG.info("{} …", name);
    long start = System.nanoTime();
    T result = work.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    long number = count.applyAsLong(result);
    LOG.info(
        "{}: {} {} in {} s ({}/s)",
        name,
        grouped(number),
        unit,
        String.format(Locale.ROOT, "%.1f", seconds),
        grouped(Math.round(number / seconds)));
    return result;
  }

  /** A number as it stands in the log: {@code 27,000,000}. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
