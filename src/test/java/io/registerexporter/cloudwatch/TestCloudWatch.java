package io.registerexporter.cloudwatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.thirdparty.jackson.core.JsonGenerator;
import software.amazon.awssdk.thirdparty.jackson.core.JsonParser;
import software.amazon.awssdk.thirdparty.jackson.core.JsonToken;
import software.amazon.awssdk.thirdparty.jackson.dataformat.cbor.CBORFactory;

/** A stand-in for CloudWatch's API, in Smithy's RPC v2 over CBOR, that takes metrics. */
public final class TestCloudWatch implements AutoCloseable {

  private static final String PUT =
      "/service/GraniteServiceVersion20100801/operation/PutMetricData";

  private static final CBORFactory CBOR = new CBORFactory();

  /**
   * A call of PutMetricData.
   *
   * @param authorization the header that tells key, region and service
   * @param namespace where the metrics go
   * @param metrics the value and unit of each metric, by its name
   */
  public record Call(String authorization, String namespace, Map<String, String> metrics) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile Answer answer = exchange -> send(exchange, 200, Map.of());

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private TestCloudWatch() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.setExecutor(threads);
  }

  public static TestCloudWatch start() {
    try {
      TestCloudWatch cloudWatch = new TestCloudWatch();
      cloudWatch.server.start();
      return cloudWatch;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** All calls, answered well or not. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** From now on no metric is taken. */
  public void refuse(int status, String type, String message) {
    answer = exchange -> send(exchange, status, Map.of("__type", type, "message", message));
  }

  /** From now on nothing is answered. */
  public void hang() {
    answer = exchange -> {};
  }

  private void take(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(PUT)) {
      send(exchange, 404, Map.of("__type", "UnknownOperationException"));
      return;
    }
    try (JsonParser parser = CBOR.createParser(exchange.getRequestBody())) {
      parser.nextToken();
      Map<?, ?> request = (Map<?, ?>) value(parser);
      Map<String, String> metrics = new LinkedHashMap<>();
      for (Object datum : (List<?>) request.get("MetricData")) {
        Map<?, ?> metric = (Map<?, ?>) datum;
        metrics.put(
            (String) metric.get("MetricName"), metric.get("Value") + " " + metric.get("Unit"));
      }
      calls.add(
          new Call(
              exchange.getRequestHeaders().getFirst("Authorization"),
              (String) request.get("Namespace"),
              metrics));
    }
    answer.to(exchange);
  }

  private static Object value(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, value(parser));
      }
      return object;
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<Object> array = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(parser));
      }
      return array;
    }
    return parser.currentToken().isNumeric() ? parser.getDoubleValue() : parser.getText();
  }

  private static void send(HttpExchange exchange, int status, Map<String, String> content)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (JsonGenerator generator = CBOR.createGenerator(body)) {
      generator.writeStartObject();
      for (Map.Entry<String, String> field : content.entrySet()) {
        generator.writeStringField(field.getKey(), field.getValue());
      }
      generator.writeEndObject();
    }
    exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
    exchange.getResponseHeaders().set("Content-Type", "application/cbor");
    exchange.sendResponseHeaders(status, body.size());
    exchange.getResponseBody().write(body.toByteArray());
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
