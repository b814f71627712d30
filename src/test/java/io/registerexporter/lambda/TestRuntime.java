package io.registerexporter.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/**
 * The launcher's jar as Lambda runs it: unpacked, by AWS's runtime interface client, in a process
 * of its own that asks a stand-in of Lambda for events.
 */
public final class TestRuntime implements AutoCloseable {

  private static final String API = "/2018-06-01/runtime/";
  private static final long SECONDS_TO_ANSWER = 120;
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What became of an event.
   *
   * @param failed whether the function threw something
   * @param body what it answered, or Lambda's description of what it threw
   */
  public record Answer(boolean failed, JsonNode body) {

    public JsonNode result() {
      if (failed) {
        throw new AssertionError("the function failed: " + body);
      }
      return body;
    }

    public String error() {
      if (!failed) {
        throw new AssertionError("the function did not fail: " + body);
      }
      return body.path("errorMessage").asText();
    }
  }

  private record Event(String id, String json) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<Answer>> answers = new ConcurrentHashMap<>();
  private final Path log;
  private final Process process;

  private TestRuntime(Path folder, Map<String, String> environment) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(API, this::serve);
    server.start();
    log = folder.resolve("log.txt");
    String handler = unpack(Path.of(System.getProperty("launcherJar")), folder.resolve("task"));
    process = start(folder.resolve("task"), handler, environment);
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
  }

  /**
   * @param folder a new one, for the function
   * @param environment the function's variables, beside those that Lambda sets
   */
  public static TestRuntime start(Path folder, Map<String, String> environment) {
    try {
      return new TestRuntime(folder, environment);
    } catch (IOException e) {
      throw new UncheckedIOException("the function could not be started", e);
    }
  }

  /** Calls the function. */
  public Answer invoke(String event) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    String id = UUID.randomUUID().toString();
    answers.put(id, answer);
    events.add(new Event(id, event));
    try {
      Object first =
          CompletableFuture.anyOf(answer, process.onExit())
              .orTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
              .join();
      if (first instanceof Answer known) {
        return known;
      }
      throw new AssertionError("the function's process ended; its log:\n" + log());
    } catch (CompletionException e) {
      throw new AssertionError("no answer of the function; its log:\n" + log(), e);
    }
  }

  /** What the function and the runtime have written to the log so far. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unpacks the jar, as Lambda does. Returns its handler. */
  private static String unpack(Path path, Path task) throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        Path file = task.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file);
          }
        }
      }
      return jar.getManifest().getMainAttributes().getValue("Lambda-Handler");
    }
  }

  private Process start(Path task, String handler, Map<String, String> environment)
      throws IOException {
    // The runtime finds the function in the folder that it is started in.
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                runtimeClassPath(),
                AWSLambda.class.getName(),
                handler)
            .directory(task.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + server.getAddress().getPort(),
                "AWS_LAMBDA_FUNCTION_NAME", "launcher",
                "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
                "AWS_EXECUTION_ENV", "AWS_Lambda_java17",
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "test-access-key",
                "AWS_SECRET_ACCESS_KEY", "test-secret-key",
                "TZ", ":UTC",
                "LANG", "en_US.UTF-8"));
    builder.environment().put("LAMBDA_TASK_ROOT", task.toString());
    builder.environment().put("_HANDLER", handler);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** The runtime interface client and what it needs. */
  private static String runtimeClassPath() {
    return Stream.of(
            AWSLambda.class,
            RequestStreamHandler.class,
            PojoSerializer.class,
            SdkInternalThreadLocal.class)
        .map(TestRuntime::jarOf)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(API.length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      List<String> parts = List.of(path.split("/"));
      if (path.equals("invocation/next")) {
        next(exchange);
      } else if (path.equals("init/error")) {
        // The runtime logs it, and ends.
        exchange.sendResponseHeaders(202, -1);
      } else if (parts.size() == 3 && answers.containsKey(parts.get(1))) {
        Answer answer = new Answer(parts.get(2).equals("error"), JSON.readTree(body));
        exchange.sendResponseHeaders(202, -1);
        answers.get(parts.get(1)).complete(answer);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  /** Answers with an event, when there is one. */
  private void next(HttpExchange exchange) throws IOException {
    Event event;
    try {
      event = events.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    long deadline = System.currentTimeMillis() + TimeUnit.SECONDS.toMillis(SECONDS_TO_ANSWER);
    Map.of(
            "Lambda-Runtime-Aws-Request-Id", event.id(),
            "Lambda-Runtime-Deadline-Ms", Long.toString(deadline),
            "Lambda-Runtime-Invoked-Function-Arn",
                "arn:aws:lambda:us-east-1:123456789012:function:launcher",
            "Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0",
            "Content-Type", "application/json")
        .forEach(exchange.getResponseHeaders()::set);
    byte[] json = event.json().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, json.length == 0 ? -1 : json.length);
    if (json.length > 0) {
      exchange.getResponseBody().write(json);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    server.stop(0);
    threads.shutdownNow();
  }
}
