package io.registerexporter.emr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.registerexporter.emr.EmrFaults.Fault;
import io.registerexporter.s3.TestS3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** EMR's API over HTTP, in AWS JSON 1.1. */
final class EmrServer implements AutoCloseable {

  private static final String TARGET = "ElasticMapReduce.";

  private static final ObjectMapper JSON = new ObjectMapper();

  private record Call(String operation, JsonNode request) {}

  private final EmrApi api;
  private final EmrFaults faults;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  EmrServer(EmrApi api, EmrFaults faults) {
    this.api = api;
    this.faults = faults;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<JsonNode> requests(String operation) {
    return calls.stream()
        .filter(call -> call.operation.equals(operation))
        .map(Call::request)
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    // An exchange that is closed without an answer closes its connection.
    try (exchange) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      String operation = target == null ? "" : target.replace(TARGET, "");
      calls.add(new Call(operation, request));
      try {
        checkCredentials(exchange);
        Optional<ObjectNode> answer = perform(operation, request);
        if (answer.isPresent()) {
          send(exchange, 200, answer.get());
        }
      } catch (Refusal refusal) {
        ObjectNode error = JSON.createObjectNode().put("__type", refusal.type());
        send(exchange, refusal.status(), error.put("Message", refusal.getMessage()));
      }
    }
  }

  /** The answer; empty if there is to be none. */
  private Optional<ObjectNode> perform(String operation, JsonNode request) {
    faults.before(operation);
    Optional<Fault> fault = faults.next(operation);
    if (fault.isEmpty()) {
      ObjectNode own = api.perform(operation, request);
      faults.after(operation);
      return Optional.of(own);
    }
    if (fault.get().performed()) {
      api.perform(operation, request);
      faults.after(operation);
    }
    fault
        .get()
        .answer()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return Optional.empty();
  }

  /** Signatures are not checked. */
  private static void checkCredentials(HttpExchange exchange) {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (authorization == null || !authorization.contains("Credential=" + TestS3.ACCESS_KEY + "/")) {
      throw Refusal.unknownCredentials();
    }
  }

  private static void send(HttpExchange exchange, int status, ObjectNode content)
      throws IOException {
    byte[] body = JSON.writeValueAsBytes(content);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
