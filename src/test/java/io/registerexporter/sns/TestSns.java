package io.registerexporter.sns;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.registerexporter.s3.TestS3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A stand-in for Amazon SNS: takes what is published, and tells nobody. */
public final class TestSns implements AutoCloseable {

  private final HttpServer server;
  private final List<Published> published = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();

  /**
   * What was published.
   *
   * @param attributes of the message
   */
  public record Published(
      String topic, String subject, String message, Map<String, String> attributes) {}

  private TestSns() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public static TestSns start() {
    try {
      return new TestSns();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Variables that lead programs to it; they go with those of {@link TestS3}. */
  public Map<String, String> environment() {
    return Map.of("AWS_ENDPOINT_URL_SNS", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What was published so far, the first first. */
  public List<Published> published() {
    return List.copyOf(published);
  }

  /** Refuses the next messages, as of somebody who has no right. */
  public void refuse(int times) {
    refusals.set(times);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Map<String, String> form = form(new String(body, StandardCharsets.UTF_8));
      if (!"Publish".equals(form.get("Action"))) {
        send(exchange, 400, error("InvalidAction", "not understood here"));
      } else if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        send(exchange, 403, error("AuthorizationError", "not authorized to perform: SNS:Publish"));
      } else {
        published.add(
            new Published(
                form.get("TopicArn"), form.get("Subject"), form.get("Message"), attributes(form)));
        send(
            exchange,
            200,
            """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
              <PublishResult><MessageId>567910cd-659e-55d4-8ccb-5aaf14679dc0</MessageId></PublishResult>
              <ResponseMetadata><RequestId>d74b8436-ae13-5ab4-a9ff-ce54dfea72a0</RequestId></ResponseMetadata>
            </PublishResponse>
            """);
      }
    }
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String field : body.split("&")) {
      String[] parts = field.split("=", 2);
      form.put(decoded(parts[0]), decoded(parts[1]));
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> attributes(Map<String, String> form) {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 1; form.containsKey("MessageAttributes.entry." + i + ".Name"); i++) {
      String entry = "MessageAttributes.entry." + i;
      attributes.put(form.get(entry + ".Name"), form.get(entry + ".Value.StringValue"));
    }
    return attributes;
  }

  private static String error(String code, String message) {
    return """
        <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
          <Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>
          <RequestId>9dd01905-5012-5f99-8663-4b3ecd0dfaef</RequestId>
        </ErrorResponse>
        """
        .formatted(code, message);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
