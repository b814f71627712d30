package io.registerexporter.s3;

import io.registerexporter.s3.FaultyS3.Call;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** Has the stand-in for S3 perform requests that were made of {@link FaultyS3}. */
final class Passage implements Closeable {

  /** Not to be set on a request that is passed on. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("content-length", "transfer-encoding", "connection", "expect");

  /** What s3proxy answers with "not implemented". */
  private static final List<String> UNKNOWN =
      List.of("x-amz-server-side-encryption", "x-amz-tagging", "x-amz-security-token");

  /**
   * What the stand-in says.
   *
   * @param headers without those of the connection
   * @param length what it says of the length, which an answer to HEAD has without a content
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
  record Reply(
      int status, Map<String, List<String>> headers, Optional<String> length, byte[] content) {}

  private final URI target;
  private final CloseableHttpClient client =
      HttpClients.custom()
          .disableContentCompression()
          .disableRedirectHandling()
          .disableAutomaticRetries()
          .setMaxConnTotal(64)
          .setMaxConnPerRoute(64)
          .build();

  Passage(URI target) {
    this.target = target;
  }

  Reply perform(Call call, URI uri, byte[] body) throws IOException {
    if (call.query().equals("tagging")) {
      return new Reply(200, Map.of(), Optional.empty(), new byte[0]);
    }
    RequestBuilder request = RequestBuilder.create(call.method()).setUri(target.resolve(uri));
    call.headers().entrySet().stream()
        .filter(header -> !OF_THE_CONNECTION.contains(header.getKey()))
        .filter(header -> UNKNOWN.stream().noneMatch(header.getKey()::startsWith))
        .forEach(header -> request.setHeader(header.getKey(), header.getValue()));
    if (body.length > 0 || Set.of("PUT", "POST").contains(call.method())) {
      request.setEntity(new ByteArrayEntity(body));
    }
    try (CloseableHttpResponse response = client.execute(request.build())) {
      HttpEntity entity = response.getEntity();
      return new Reply(
          response.getStatusLine().getStatusCode(),
          headers(response),
          Optional.ofNullable(response.getFirstHeader("Content-Length")).map(Header::getValue),
          entity == null ? new byte[0] : EntityUtils.toByteArray(entity));
    }
  }

  private static Map<String, List<String>> headers(CloseableHttpResponse response) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (Header header : response.getAllHeaders()) {
      if (!OF_THE_CONNECTION.contains(header.getName().toLowerCase(Locale.ROOT))) {
        headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
      }
    }
    return headers;
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
