package io.registerexporter.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Another address of {@link TestS3}, at which requests can be made to fail as S3's do.
 *
 * <p>Headers that the stand-in does not know are noted and taken away, which breaks the signature
 * of the request.
 */
public final class FaultyS3 implements AutoCloseable {

  /**
   * A request.
   *
   * @param key with the bucket before it
   * @param query without the question mark, or empty
   * @param headers by their names in lower case
   */
  public record Call(String method, String key, String query, Map<String, String> headers) {

    public boolean is(String asked, String part) {
      return method.equals(asked) && (key + "?" + query).contains(part);
    }

    public boolean isCopy() {
      return method.equals("PUT") && headers.containsKey("x-amz-copy-source");
    }

    public boolean isCompletion() {
      return method.equals("POST") && query.startsWith("uploadId=");
    }
  }

  /**
   * @param status what is answered
   * @param code S3's word for the error
   * @param headers of the answer
   */
  public record Answer(int status, String code, Map<String, String> headers) {

    public static Answer of(int status, String code) {
      return new Answer(status, code, Map.of());
    }
  }

  /** What the other side gets to hear. */
  private enum Reply {
    ITS_OWN,
    ANOTHER,
    NONE
  }

  private record Fault(
      Predicate<Call> which,
      AtomicInteger times,
      Runnable before,
      boolean performed,
      Runnable after,
      Reply reply,
      Optional<Answer> answer) {

    static Fault answering(
        Predicate<Call> which, int times, Runnable before, boolean performed, Answer answer) {
      return new Fault(
          which,
          new AtomicInteger(times),
          before,
          performed,
          () -> {},
          Reply.ANOTHER,
          Optional.of(answer));
    }

    static Fault around(
        Predicate<Call> which, int times, Runnable before, Runnable after, Reply reply) {
      return new Fault(
          which, new AtomicInteger(times), before, true, after, reply, Optional.empty());
    }
  }

  private final HttpServer server;
  private final Passage passage;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, String> stated = new TreeMap<>();
  private volatile boolean gone;

  public FaultyS3(TestS3 s3) {
    passage = new Passage(s3.endpoint());
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers requests without performing them. */
  public void refuse(Predicate<Call> which, int times, Answer answer) {
    faults.add(Fault.answering(which, times, () -> {}, false, answer));
  }

  /** Performs requests and answers something else. */
  public void perform(Predicate<Call> which, int times, Answer answer) {
    faults.add(Fault.answering(which, times, () -> {}, true, answer));
  }

  /** Does something instead of the first of these requests, and answers that. */
  public void instead(Predicate<Call> which, Runnable something, Answer answer) {
    faults.add(Fault.answering(which, 1, something, false, answer));
  }

  /** Does something before the first of these requests is performed. */
  public void before(Predicate<Call> which, Runnable something) {
    faults.add(Fault.around(which, 1, something, () -> {}, Reply.ITS_OWN));
  }

  /** Does something when the first of these requests is performed, and not yet answered. */
  public void after(Predicate<Call> which, Runnable something) {
    faults.add(Fault.around(which, 1, () -> {}, something, Reply.ITS_OWN));
  }

  /** Performs requests and closes their connections without an answer. */
  public void lose(Predicate<Call> which, int times) {
    faults.add(Fault.around(which, times, () -> {}, () -> {}, Reply.NONE));
  }

  /** From the first of these requests on closes all connections, and performs nothing. */
  public void vanishAt(Predicate<Call> which) {
    faults.add(Fault.answering(which, 1, () -> gone = true, false, Answer.of(503, "unheard")));
  }

  /** Forgets all faults; who has vanished is back. */
  public void recover() {
    faults.clear();
    gone = false;
  }

  /** Adds a header to what is said of objects. */
  public void state(String header, String value) {
    stated.put(header, value);
  }

  /** The requests so far. */
  public List<Call> calls() {
    return calls;
  }

  private void answer(HttpExchange exchange) throws IOException {
    // An exchange that is closed without an answer closes its connection.
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Call call = call(exchange);
      calls.add(call);
      Optional<Fault> fault =
          gone
              ? Optional.empty()
              : faults.stream()
                  .filter(f -> f.which().test(call) && f.times().getAndDecrement() > 0)
                  .findFirst();
      fault.ifPresent(f -> f.before().run());
      if (gone) {
        return;
      }
      if (fault.isPresent()) {
        answer(exchange, call, body, fault.get());
      } else {
        answer(exchange, call, passage.perform(call, exchange.getRequestURI(), body));
      }
    }
  }

  private void answer(HttpExchange exchange, Call call, byte[] body, Fault fault)
      throws IOException {
    Optional<Passage.Reply> own =
        fault.performed()
            ? Optional.of(passage.perform(call, exchange.getRequestURI(), body))
            : Optional.empty();
    fault.after().run();
    if (fault.reply() == Reply.ITS_OWN) {
      answer(exchange, call, own.orElseThrow());
    } else if (fault.reply() == Reply.ANOTHER) {
      answer(exchange, call, fault.answer().orElseThrow());
    }
  }

  private static Call call(HttpExchange exchange) {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    URI uri = exchange.getRequestURI();
    String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    return new Call(exchange.getRequestMethod(), uri.getPath(), query, headers);
  }

  private void answer(HttpExchange exchange, Call call, Passage.Reply reply) throws IOException {
    reply
        .headers()
        .forEach((name, values) -> exchange.getResponseHeaders().put(name, List.copyOf(values)));
    boolean head = call.method().equals("HEAD");
    if (head) {
      stated.forEach(exchange.getResponseHeaders()::set);
      reply
          .length()
          .ifPresent(length -> exchange.getResponseHeaders().set("Content-Length", length));
    }
    byte[] content = reply.content();
    exchange.sendResponseHeaders(reply.status(), head || content.length == 0 ? -1 : content.length);
    if (!head && content.length > 0) {
      exchange.getResponseBody().write(content);
    }
  }

  private static void answer(HttpExchange exchange, Call call, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body =
        ("<Error><Code>" + answer.code() + "</Code><Message>planned</Message></Error>")
            .getBytes(StandardCharsets.UTF_8);
    boolean empty = answer.code().isEmpty() || call.method().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    passage.close();
  }
}
