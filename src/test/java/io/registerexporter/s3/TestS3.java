package io.registerexporter.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * One s3proxy for all tests of this JVM, a process of its own; each test has buckets of its own.
 *
 * <p>It is a stand-in: encryption and tags are unknown to it, and it states no checksums.
 */
public final class TestS3 {

  public static final String ACCESS_KEY = "test-access-key";
  public static final String SECRET_KEY = "test-secret-key";

  private static final Pattern READY =
      Pattern.compile(".*AbstractConnector.*[{]127[.]0[.]0[.]1:([0-9]+)[}].*");
  private static final Path JAR = Path.of("target/s3proxy/s3proxy.jar");

  private static TestS3 shared;
  private static TestS3 unsigned;

  private final URI endpoint;
  private final S3Client client;

  private TestS3(URI endpoint) {
    this.endpoint = endpoint;
    this.client = client(endpoint);
  }

  /** The server, started by the first who asks. */
  public static synchronized TestS3 shared() {
    if (shared == null) {
      shared = start("aws-v2-or-v4");
    }
    return shared;
  }

  /** Another server, which takes requests whose signed headers have been changed on the way. */
  public static synchronized TestS3 withoutSignatures() {
    if (unsigned == null) {
      unsigned = start("none");
    }
    return unsigned;
  }

  private static TestS3 start(String authorization) {
    try {
      Path folder = Files.createTempDirectory("s3proxy");
      Files.createDirectory(folder.resolve("data"));
      Path properties =
          Files.write(
              folder.resolve("s3proxy.properties"),
              List.of(
                  "s3proxy.endpoint=http://127.0.0.1:0",
                  "s3proxy.authorization=" + authorization,
                  "s3proxy.identity=" + ACCESS_KEY,
                  "s3proxy.credential=" + SECRET_KEY,
                  "jclouds.provider=filesystem-nio2",
                  "jclouds.identity=unused",
                  "jclouds.credential=unused",
                  "jclouds.filesystem.basedir=" + folder.resolve("data")));
      Process server =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  JAR.toString(),
                  "--properties",
                  properties.toString())
              .redirectErrorStream(true)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
      return new TestS3(URI.create("http://127.0.0.1:" + port(server)));
    } catch (IOException e) {
      throw new UncheckedIOException("s3proxy could not be started", e);
    }
  }

  /** The port that it listens at, when it does. */
  private static String port(Process server) throws IOException {
    BufferedReader log = server.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      said.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        Thread drain = new Thread(() -> log.lines().forEach(rest -> {}), "s3proxy's log");
        drain.setDaemon(true);
        drain.start();
        return ready.group(1);
      }
    }
    throw new IOException("it ended:\n" + said);
  }

  public URI endpoint() {
    return endpoint;
  }

  /** A new bucket. */
  public String bucket() {
    String name = "test-" + UUID.randomUUID();
    client.createBucket(request -> request.bucket(name));
    return name;
  }

  public S3Client client() {
    return client;
  }

  /** A client that goes through another address of the server. */
  public static S3Client client(URI endpoint) {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .forcePathStyle(true)
        .httpClient(ApacheHttpClient.create())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
        .build();
  }

  /** S3A's options that lead a bucket to an address of the server. */
  public static Map<String, String> options(String bucket, URI address) {
    String prefix = "fs.s3a.bucket." + bucket + ".";
    return Map.of(
        prefix + "attempts.maximum",
        "4",
        prefix + "endpoint",
        address.toString(),
        prefix + "endpoint.region",
        "us-east-1",
        prefix + "path.style.access",
        "true",
        prefix + "access.key",
        ACCESS_KEY,
        prefix + "secret.key",
        SECRET_KEY);
  }

  /** Variables that lead the program to an address of the server. */
  public static Map<String, String> environment(URI address) {
    return Map.of(
        "AWS_ENDPOINT_URL",
        address.toString(),
        "AWS_REGION",
        "us-east-1",
        "AWS_ACCESS_KEY_ID",
        ACCESS_KEY,
        "AWS_SECRET_ACCESS_KEY",
        SECRET_KEY);
  }

  public static Configuration configuration(String bucket, URI address) {
    Configuration configuration = new Configuration();
    options(bucket, address).forEach(configuration::set);
    return configuration;
  }

  /** The keys of all objects of a bucket. */
  public List<String> keys(String bucket) {
    return client.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  public byte[] bytes(String bucket, String key) {
    return client.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArray();
  }

  /** The keys of the uploads that were begun and not ended. */
  public List<String> uploads(String bucket) {
    return client
        .listMultipartUploadsPaginator(request -> request.bucket(bucket))
        .uploads()
        .stream()
        .map(upload -> upload.key())
        .toList();
  }
}
