package io.registerexporter.store;

import io.registerexporter.aws.ObjectSettings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of S3, through conditional requests, which file systems cannot express. Versions are
 * entity tags.
 *
 * <p>A condition may fail because a request that was answered too late is made again after it had
 * succeeded: what is there then is compared with what was to be written.
 */
final class BucketStorage implements Storage {

  /** How often S3 is asked again that says that another request came in between (409). */
  private static final int CONFLICTS = 10;

  /** How much longer each time. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Bucket bucket;
  private final ObjectSettings settings;

  private BucketStorage(Bucket bucket, ObjectSettings settings) {
    this.bucket = bucket;
    this.settings = settings;
  }

  static boolean isBucket(String address) {
    return Bucket.isIn(address);
  }

  /**
   * Opens a bucket and makes sure that it can be listed.
   *
   * @throws OutputException if it cannot
   */
  static BucketStorage open(String output, Configuration configuration) {
    Bucket bucket = Bucket.open(output, configuration);
    try {
      BucketStorage storage =
          new BucketStorage(bucket, ObjectSettings.of(configuration, bucket.name()));
      storage.holds("reach", Bucket.folder(bucket.key(output)));
      return storage;
    } catch (IllegalArgumentException e) {
      bucket.close();
      throw new OutputException(
          "cannot write to the bucket " + bucket.name() + ": " + e.getMessage() + ".", e);
    } catch (OutputException e) {
      bucket.close();
      throw e;
    }
  }

  @Override
  public boolean exists(String path) {
    String key = bucket.key(path);
    return bucket.head(key).isPresent() || holds("look for", Bucket.folder(key));
  }

  private boolean holds(String verb, String prefix) {
    return bucket.call(
        verb,
        prefix,
        () ->
            bucket
                .client()
                .listObjectsV2(request -> request.bucket(bucket.name()).prefix(prefix).maxKeys(1))
                .hasContents());
  }

  @Override
  public Optional<Content> read(String path) {
    return object(bucket.key(path))
        .map(object -> new Content(object.asByteArray(), object.response().eTag()));
  }

  private Optional<ResponseBytes<GetObjectResponse>> object(String key) {
    return bucket.call(
        "read",
        key,
        () ->
            Bucket.ifThere(
                () ->
                    bucket
                        .client()
                        .getObjectAsBytes(
                            request ->
                                request
                                    .bucket(bucket.name())
                                    .key(key)
                                    .overrideConfiguration(Bucket.SOON))));
  }

  @Override
  public Optional<String> create(String path, byte[] content) {
    return put(path, content, request -> request.ifNoneMatch("*"));
  }

  @Override
  public void replace(String path, byte[] content) {
    put(path, content, request -> {});
  }

  @Override
  public Optional<String> replace(String path, byte[] content, String version) {
    return put(path, content, request -> request.ifMatch(version));
  }

  /** S3 says when the object was written, and beside it what time it is. */
  @Override
  public Optional<Duration> age(String path) {
    return bucket
        .head(bucket.key(path))
        .map(
            object ->
                object
                    .sdkHttpResponse()
                    .firstMatchingHeader("Date")
                    .map(date -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from))
                    .map(now -> Duration.between(object.lastModified(), now))
                    .filter(age -> !age.isNegative())
                    .orElse(Duration.ZERO));
  }

  private Optional<String> put(
      String path, byte[] content, Consumer<PutObjectRequest.Builder> condition) {
    String key = bucket.key(path);
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(bucket.name())
            .key(key)
            .contentType(contentType(key))
            .overrideConfiguration(Bucket.SOON);
    settings.applyTo(request);
    condition.accept(request);
    return bucket.call("write", key, () -> put(request.build(), content));
  }

  private static String contentType(String key) {
    if (key.endsWith(".json")) {
      return "application/json";
    }
    return key.endsWith(".txt") ? "text/plain; charset=utf-8" : "application/gzip";
  }

  private Optional<String> put(PutObjectRequest request, byte[] content) {
    for (int conflicts = 0; ; conflicts++) {
      try {
        return Optional.of(
            bucket.client().putObject(request, RequestBody.fromBytes(content)).eTag());
      } catch (S3Exception e) {
        boolean gone = request.ifMatch() != null && BucketFailure.isMissing(e);
        if (BucketFailure.isConditionFalse(e) || gone) {
          return object(request.key())
              .filter(there -> Arrays.equals(there.asByteArrayUnsafe(), content))
              .map(there -> there.response().eTag());
        }
        if (!BucketFailure.isConflict(e) || conflicts == CONFLICTS) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos() * conflicts);
      }
    }
  }

  @Override
  public void delete(String path) {
    new BucketRemoval(bucket).remove(bucket.key(path));
  }

  @Override
  public Map<String, Listed> list(String folder) {
    String prefix = Bucket.folder(bucket.key(folder));
    Map<String, Listed> files = new TreeMap<>();
    for (S3Object object : bucket.objects(prefix, request -> request.delimiter("/"))) {
      String name = object.key().substring(prefix.length());
      if (!name.isEmpty()) {
        files.put(name, new Listed(object.size(), Optional.of(object.eTag())));
      }
    }
    return files;
  }

  @Override
  public NavigableSet<String> folders(String folder) {
    String prefix = Bucket.folder(bucket.key(folder));
    return bucket.folders(prefix).stream()
        .map(inside -> inside.substring(prefix.length(), inside.length() - 1))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void settle(String folder) {
    new BucketRemoval(bucket).removeObjects(List.of(Bucket.folder(bucket.key(folder))));
    if (settings.tags().isEmpty()) {
      return;
    }
    for (String name : list(folder).keySet()) {
      String key = Bucket.folder(bucket.key(folder)) + name;
      bucket.call(
          "tag",
          key,
          () ->
              bucket
                  .client()
                  .putObjectTagging(
                      request ->
                          request.bucket(bucket.name()).key(key).tagging(settings.tagging())));
    }
  }

  @Override
  public StoredFile join(List<StoredFile> files, String target, String unfinished, String owner)
      throws IOException {
    return new BucketJoin(bucket, settings, files, bucket.key(target), owner).run();
  }

  @Override
  public void close() {
    bucket.close();
  }
}
