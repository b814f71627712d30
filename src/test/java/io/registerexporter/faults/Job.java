package io.registerexporter.faults;

import io.registerexporter.cli.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A run of the program by {@code bin/spark-submit}, which can be watched, killed and paused. Set it
 * up first, then {@link #start} it; faults may refer to it before.
 */
final class Job implements AutoCloseable {

  private static final long MINUTES = 4;

  /** What Spark has to be told on a machine of its own. */
  private static final List<String> LOCAL = List.of("--master", "local[2]");

  private final List<String> inside = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private final List<Watch> watches = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Process> started = new CompletableFuture<>();
  private final CompletableFuture<String> said = new CompletableFuture<>();
  private Path printed;

  /**
   * What a run ended with.
   *
   * @param exitCode 137 if it was killed
   * @param out what it printed
   * @param err what it said beside that
   */
  record End(int exitCode, String out, String err) {}

  private record Watch(String text, AtomicBoolean seen, Consumer<Job> action) {}

  private Job(String... arguments) {
    this.arguments.addAll(List.of(arguments));
    conf("spark.ui.enabled", "false");
    conf("spark.sql.shuffle.partitions", "3");
  }

  /** The program with these arguments. */
  static Job of(String... arguments) {
    return new Job(arguments);
  }

  /**
   * An export under {@link CleanRun#ID} with the settings that the clean run had.
   *
   * @param source a folder or a database
   */
  static Job export(String source, Place place) {
    return export(source, place, CleanRun.ID, CleanRun.SETTINGS);
  }

  /** The same under another id, or with other settings. */
  static Job export(String source, Place place, String exportId, String... settings) {
    return of("export", "--source", source, "--output", place.address(), "--export-id", exportId)
        .arguments(settings)
        .variables(place.environment())
        .variables(CleanRun.SHORT_LEASE);
  }

  /** The same, of a register whose first run may have ended anywhere. */
  static Job resume(String source, Place place) {
    return export(source, place).arguments("--resume");
  }

  /** Further arguments of the program. */
  Job arguments(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  /** A setting of Spark. */
  Job conf(String key, String value) {
    options.addAll(List.of("--conf", key + "=" + value));
    return this;
  }

  /** Variables of its environment. */
  Job variables(Map<String, String> variables) {
    environment.putAll(variables);
    return this;
  }

  /** Runs it by another command: a program of {@code bin} that runs what follows, or any other. */
  Job inside(String... command) {
    inside.addAll(List.of(command));
    return this;
  }

  /** Does something when the program first says this on stderr. */
  Job whenItSays(String text, Consumer<Job> action) {
    watches.add(new Watch(text, new AtomicBoolean(), action));
    return this;
  }

  /** Starts it. A command around it is expected to say where its Spark is. */
  Job start() {
    List<String> command = new ArrayList<>(inside);
    List<String> all = new ArrayList<>(inside.contains("bin/with-standalone") ? List.of() : LOCAL);
    all.addAll(options);
    command.addAll(Program.sparkSubmitCommand(all, arguments.toArray(String[]::new)));
    try {
      printed = Files.createTempFile("out", ".txt");
      Process process =
          Program.builder(environment, command).redirectOutput(printed.toFile()).start();
      started.complete(process);
      Thread reader = new Thread(() -> read(process), "stderr of " + process.pid());
      reader.setDaemon(true);
      reader.start();
    } catch (IOException e) {
      throw new UncheckedIOException(command + " could not be started", e);
    }
    return this;
  }

  private void read(Process process) {
    StringBuilder err = new StringBuilder();
    try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        err.append(line).append('\n');
        String now = line;
        watches.stream()
            .filter(watch -> now.contains(watch.text()) && !watch.seen().getAndSet(true))
            .forEach(watch -> watch.action().accept(this));
      }
      said.complete(err.toString());
    } catch (IOException | RuntimeException | AssertionError e) {
      said.completeExceptionally(new AssertionError("reading of stderr ended after\n" + err, e));
    }
  }

  /** The process that was started; waits for that. */
  Process process() {
    return started.join();
  }

  /** The processes of Spark's executors that it started, on a cluster. */
  List<ProcessHandle> executors() {
    return process()
        .descendants()
        .filter(
            child ->
                List.of(child.info().arguments().orElse(new String[0]))
                    .contains("org.apache.spark.executor.CoarseGrainedExecutorBackend"))
        .toList();
  }

  /** Kills it as {@code kill -9} does, and returns when it is gone. */
  void kill() {
    // The process itself would close what it says before it is read.
    process().toHandle().destroyForcibly();
    process().onExit().join();
  }

  /** Has it stand still until {@link #proceed}. */
  void pause() {
    signal("STOP");
  }

  void proceed() {
    signal("CONT");
  }

  /** Asks it to end, as YARN and systemd do. */
  void terminate() {
    signal("TERM");
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, "" + process().pid()).start();
      if (kill.waitFor() != 0) {
        throw new AssertionError("kill -" + name + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Waits for its end. */
  End end() {
    try {
      Process process = process().onExit().get(MINUTES, TimeUnit.MINUTES);
      String err = said.get(1, TimeUnit.MINUTES);
      return new End(process.exitValue(), Files.readString(printed), err);
    } catch (TimeoutException e) {
      throw new AssertionError(arguments + " did not end in " + MINUTES + " minutes", e);
    } catch (ExecutionException e) {
      throw new AssertionError(arguments + " could not be followed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Ends it if it still runs; programs that start others end them when they are told to end. */
  @Override
  public void close() {
    if (started.isDone() && process().isAlive()) {
      proceed();
      process().destroy();
      process().onExit().completeOnTimeout(process(), 1, TimeUnit.MINUTES).join();
      process().destroyForcibly();
    }
  }
}
