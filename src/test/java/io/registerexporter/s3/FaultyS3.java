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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/**
 * Another address of {@link TestS3}, at which requests can be made to fail as S3's do.
 *
 * <p>Headers that the stand-in does not know are noted and taken away, which breaks the signature
 * of the request.
 */
public final class FaultyS3 implements AutoCloseable {

  /** Not to be set on a request that is passed on. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("content-length", "transfer-encoding", "connection", "expect");

  /** What s3proxy answers with "not implemented". */
  private static final List<String> UNKNOWN =
      List.of("x-amz-server-side-encryption", "x-amz-tagging", "x-amz-security-token");

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

  private record Fault(
      Predicate<Call> which,
      AtomicInteger times,
      boolean performed,
      Runnable first,
      Optional<Answer> answer) {}

  private final URI target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CloseableHttpClient client =
      HttpClients.custom()
          .disableContentCompression()
          .disableRedirectHandling()
          .disableAutomaticRetries()
          .setMaxConnTotal(64)
          .setMaxConnPerRoute(64)
          .build();
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, String> stated = new TreeMap<>();

  public FaultyS3(TestS3 s3) {
    target = s3.endpoint();
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
    faults.add(new Fault(which, new AtomicInteger(times), false, () -> {}, Optional.of(answer)));
  }

  /** Performs requests and answers something else. */
  public void perform(Predicate<Call> which, int times, Answer answer) {
    faults.add(new Fault(which, new AtomicInteger(times), true, () -> {}, Optional.of(answer)));
  }

  /** Does something instead of the first of these requests, and answers that. */
  public void instead(Predicate<Call> which, Runnable something, Answer answer) {
    faults.add(new Fault(which, new AtomicInteger(1), false, something, Optional.of(answer)));
  }

  /** Does something before the first of these requests is performed. */
  public void before(Predicate<Call> which, Runnable something) {
    faults.add(new Fault(which, new AtomicInteger(1), true, something, Optional.empty()));
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
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Call call = call(exchange);
      calls.add(call);
      Optional<Fault> fault =
          faults.stream()
              .filter(f -> f.which().test(call) && f.times().getAndDecrement() > 0)
              .findFirst();
      fault.ifPresent(f -> f.first().run());
      Optional<Answer> instead = fault.flatMap(Fault::answer);
      if (instead.isEmpty()) {
        pass(exchange, call, body, true);
      } else {
        if (fault.get().performed()) {
          pass(exchange, call, body, false);
        }
        answer(exchange, call, instead.get());
      }
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

  private void pass(HttpExchange exchange, Call call, byte[] body, boolean answered)
      throws IOException {
    if (call.query().equals("tagging")) {
      answer(exchange, call, Answer.of(200, ""));
      return;
    }
    RequestBuilder request =
        RequestBuilder.create(call.method()).setUri(target.resolve(exchange.getRequestURI()));
    call.headers().entrySet().stream()
        .filter(header -> !OF_THE_CONNECTION.contains(header.getKey()))
        .filter(header -> UNKNOWN.stream().noneMatch(header.getKey()::startsWith))
        .forEach(header -> request.setHeader(header.getKey(), header.getValue()));
    if (body.length > 0 || Set.of("PUT", "POST").contains(call.method())) {
      request.setEntity(new ByteArrayEntity(body));
    }
    try (CloseableHttpResponse response = client.execute(request.build())) {
      HttpEntity entity = response.getEntity();
      byte[] content = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
      if (!answered) {
        return;
      }
      for (Header header : response.getAllHeaders()) {
        if (!OF_THE_CONNECTION.contains(header.getName().toLowerCase(Locale.ROOT))) {
          exchange.getResponseHeaders().add(header.getName(), header.getValue());
        }
      }
      boolean head = call.method().equals("HEAD");
      if (head) {
        stated.forEach(exchange.getResponseHeaders()::set);
        Header length = response.getFirstHeader("Content-Length");
        if (length != null) {
          exchange.getResponseHeaders().set("Content-Length", length.getValue());
        }
      }
      exchange.sendResponseHeaders(
          response.getStatusLine().getStatusCode(),
          head || content.length == 0 ? -1 : content.length);
      if (!head && content.length > 0) {
        exchange.getResponseBody().write(content);
      }
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
    client.close();
  }
}
